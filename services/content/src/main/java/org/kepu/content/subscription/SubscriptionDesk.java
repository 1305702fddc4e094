package org.kepu.content.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.Notes;
import org.kepu.content.Step;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What people and their helpers do with subscriptions: give, change, opt out, end. */
@ApplicationScoped
public class SubscriptionDesk {

    private static final Set<Role> HELPERS = Set.of(Role.OPERATOR, Role.ORGANISER, Role.DISPATCHER, Role.EDITOR);
    private static final Set<String> CONSENT_FORMS = Set.of("spoken", "written");
    private static final int CONSENT_KEPT_YEARS = 3;

    private final Subscriptions subscriptions;
    private final WishChecks wishes;
    private final Caller caller;
    private final CityTime time;
    private final Notes notes;

    SubscriptionDesk(Subscriptions subscriptions, WishChecks wishes, Caller caller, CityTime time, Notes notes) {
        this.subscriptions = subscriptions;
        this.wishes = wishes;
        this.caller = caller;
        this.time = time;
        this.notes = notes;
    }

    /** The caller's own subscription. */
    Subscription mine() {
        return subscriptions.read(myId()).orElseThrow(SubscriptionDesk::notFound);
    }

    /** The id of the caller's own subscription, whether there is one or not. */
    UUID myId() {
        return Subscription.idOf(caller.personRef());
    }

    /** Gives or changes the caller's own subscription; a change names the version it was made from. */
    Subscription give(@Nullable String ifMatch, SubscriptionRequest request) {
        Subscription.Wish wish = wishes.read(new Checks(), request);
        Optional<Stored<SubscriptionDocument>> before = subscriptions.find(myId().toString());
        if (before.isEmpty()) {
            Subscription given = new Subscription(myId(), wish, null, 1);
            return done(subscriptions.create(given.id().toString(), subscriptions.data(given), Change.nothing()));
        }
        if (before.get().data().hasEnded()) {
            Subscription anew =
                    new Subscription(myId(), wish, null, before.get().version() + 1);
            return done(subscriptions.save(before.get(), subscriptions.data(anew), Change.nothing()));
        }
        Subscription found = subscriptions.state(before.get());
        if (ifMatch == null && found.wish().equals(wish)) {
            // The answer to giving it was lost: giving the same again changes nothing.
            return found;
        }
        Versions.requireCurrent(Versions.ifMatch(ifMatch), found.version());
        return done(subscriptions.save(before.get(), subscriptions.data(found.wishing(wish)), Change.nothing()));
    }

    /** A subscription for somebody without an account, who consented. */
    Step<Subscription> help(UUID id, SubscriptionRequest.Helped request) {
        Checks checks = new Checks();
        checks.present("wish", request.wish());
        LocalDate consentOn =
                checks.day("consentOn", request.consentOn(), time.today().minusYears(CONSENT_KEPT_YEARS), time.today());
        String form = checks.code("consentForm", request.consentForm(), CONSENT_FORMS::contains);
        if (request.wish() == null) {
            checks.throwIfAny();
            throw new IllegalStateException("a missing wish is refused");
        }
        Subscription.Wish wish = helpedWish(checks, request.wish());
        Subscription.GivenFor helper = new Subscription.GivenFor(caller.sub(), consentOn, form);
        return Step.to(new Subscription(id, wish, helper, 1))
                .noted(notes.of("subscription.help", wish.places().getFirst()));
    }

    /** Another wish of somebody the caller helps. */
    Step<Subscription> changeHelped(Subscription subscription, long version, SubscriptionRequest request) {
        requireHelper(subscription);
        Versions.requireCurrent(version, subscription.version());
        Subscription.Wish wish = helpedWish(new Checks(), request);
        return Step.to(subscription.wishing(wish))
                .noted(notes.of("subscription.change", wish.places().getFirst()));
    }

    /** A subscription of somebody the caller helps. */
    public Subscription helped(UUID id) {
        Subscription subscription = subscriptions.read(id).orElseThrow(SubscriptionDesk::notFound);
        requireHelper(subscription);
        return subscription;
    }

    /** No more about these themes, or no more at all. */
    Step<Subscription> optOut(Subscription subscription, SubscriptionRequest.OptOut request) {
        Checks checks = new Checks();
        var themes = wishes.themes(checks, request.themes());
        checks.throwIfAny();
        return Step.to(subscription.optOut(themes));
    }

    /** Ends a subscription: what was said is erased. */
    void end(UUID id, long version) {
        Stored<SubscriptionDocument> before = subscriptions.find(id.toString()).orElseThrow(SubscriptionDesk::notFound);
        Subscription subscription = subscriptions.state(before);
        if (!id.equals(myId())) {
            requireHelper(subscription);
        }
        Versions.requireCurrent(version, subscription.version());
        Change change = Change.nothing()
                .with(notes.of("subscription.end", subscription.wish().places().getFirst()));
        // A person may subscribe again under the same id; nobody else's id is ever used again.
        Saved<SubscriptionDocument> saved = subscription.helper() == null
                ? subscriptions.save(before, SubscriptionDocument.ENDED, change)
                : subscriptions.end(before, change);
        if (saved instanceof Saved.Lost<SubscriptionDocument>) {
            throw new Refused(RequestProblem.STALE);
        }
    }

    private Subscription.Wish helpedWish(Checks checks, SubscriptionRequest request) {
        Subscription.Wish wish = wishes.read(checks, request);
        wish.places().forEach(place -> caller.requireGrant(HELPERS, place));
        return wish;
    }

    private void requireHelper(Subscription subscription) {
        Subscription.GivenFor helper = subscription.helper();
        if (helper == null || !helper.account().equals(caller.sub())) {
            throw notFound();
        }
    }

    private Subscription done(Saved<SubscriptionDocument> saved) {
        return switch (saved) {
            case Saved.Done<SubscriptionDocument> done -> subscriptions.state(done.now());
            case Saved.Lost<SubscriptionDocument> ignored -> throw new Refused(RequestProblem.STALE);
        };
    }

    private static Refused notFound() {
        return new Refused(RequestProblem.NOT_FOUND);
    }
}
