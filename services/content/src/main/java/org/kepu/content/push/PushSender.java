package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.content.ContentConfig;
import org.kepu.content.PrimaryGroups;
import org.kepu.content.inbox.Letter;
import org.kepu.content.inbox.Post;
import org.kepu.content.pack.PackEvents;
import org.kepu.content.pack.Packs;
import org.kepu.content.subscription.QuietHours;
import org.kepu.content.subscription.Subscription;
import org.kepu.content.subscription.Subscriptions;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;

/**
 * Sends one push: freezes its list, tells everybody on it step by step, and writes after each step how far it is. Whoever goes
 * on after a crash repeats at most one step; a message has its id from push and person, so nobody is told twice.
 */
@ApplicationScoped
class PushSender {

    private static final Logger LOG = Logger.getLogger(PushSender.class);

    private final Pushes pushes;
    private final Recipients recipients;
    private final Subscriptions subscriptions;
    private final Packs packs;
    private final Post post;
    private final PrimaryGroups groups;
    private final CityTime time;
    private final QuietHours usualQuiet;

    PushSender(
            Pushes pushes,
            Recipients recipients,
            Subscriptions subscriptions,
            Packs packs,
            Post post,
            PrimaryGroups groups,
            CityTime time,
            ContentConfig config) {
        this.pushes = pushes;
        this.recipients = recipients;
        this.subscriptions = subscriptions;
        this.packs = packs;
        this.post = post;
        this.groups = groups;
        this.time = time;
        this.usualQuiet = new QuietHours(config.quiet().from(), config.quiet().to());
    }

    /**
     * Sends it to its end, unless somebody else changes it or takes it over.
     *
     * @param mayGoOn asked before each step
     */
    void send(Stored<PushDocument> stored, BooleanSupplier mayGoOn) {
        Optional<Stored<PushDocument>> now = Optional.of(stored);
        while (now.isPresent() && mayGoOn.getAsBoolean()) {
            now = step(now.get());
        }
    }

    /** The next step of a push; empty where it is over, or somebody else changed it. */
    Optional<Stored<PushDocument>> step(Stored<PushDocument> stored) {
        return switch (pushes.state(stored)) {
            case Push.Planned planned -> freeze(stored, planned);
            case Push.Sending sending when sending.isComplete() -> complete(stored, sending);
            case Push.Sending sending -> {
                tell(sending);
                yield saved(stored, sending.handOver(), Change.nothing());
            }
            case Push.Sent ignored -> Optional.empty();
            case Push.Cancelled ignored -> Optional.empty();
        };
    }

    private Optional<Stored<PushDocument>> freeze(Stored<PushDocument> stored, Push.Planned planned) {
        Order order = planned.order();
        Optional<RecipientList> list = order.corrects() == null
                ? Optional.of(recipients.freeze(order.audience(), order.themes()))
                : listOf(order.corrects());
        return list.flatMap(frozen -> {
            Push.Sending sending = planned.freeze(frozen, time.now());
            LOG.infof("a push has its recipients: aggregate=%s count=%d", planned.id(), frozen.size());
            return saved(stored, sending, Change.of(PushEvents.sent(sending, time, groups)));
        });
    }

    /** A correction goes by the very lines of what it corrects, and only after everybody there has been told. */
    private Optional<RecipientList> listOf(UUID corrected) {
        return pushes.read(corrected).filter(Push.Sent.class::isInstance).map(sent -> ((Push.Sent) sent).list());
    }

    /** Tells everybody of the next step; whoever was told already is passed over. */
    void tell(Push.Sending sending) {
        List<Recipient> step = recipients.step(sending.list(), sending.handedOver());
        Map<String, Subscription> said =
                subscriptions.of(step.stream().map(Recipient::personRef).toList());
        step.forEach(recipient -> {
            Subscription subscription = said.get(recipient.personRef());
            QuietHours quiet =
                    subscription == null ? usualQuiet : subscription.wish().quiet();
            post.tell(letter(sending, recipient), quiet, false);
        });
    }

    private static Letter letter(Push.Sending push, Recipient recipient) {
        Order order = push.order();
        return new Letter(
                Letter.id("push:" + push.id(), recipient.personRef()),
                recipient.personRef(),
                order.title(),
                order.text(),
                order.language(),
                new Letter.Part(
                        push.id(),
                        order.pack(),
                        order.corrects(),
                        recipient.place(),
                        recipient.group(),
                        order.themes(),
                        order.items()),
                null);
    }

    private Optional<Stored<PushDocument>> complete(Stored<PushDocument> stored, Push.Sending sending) {
        packs.markPushed(sending.order().pack(), pack -> PackEvents.changed(pack, time.now()));
        saved(stored, sending.complete(time.now()), Change.nothing());
        return Optional.empty();
    }

    private Optional<Stored<PushDocument>> saved(Stored<PushDocument> before, Push after, Change change) {
        return switch (pushes.save(before, pushes.data(after), change)) {
            case Saved.Done<PushDocument> done -> Optional.of(done.now());
            case Saved.Lost<PushDocument> ignored -> Optional.empty();
        };
    }
}
