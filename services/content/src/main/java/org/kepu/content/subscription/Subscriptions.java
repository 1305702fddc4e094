package org.kepu.content.subscription;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Mapping;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Reads and writes subscriptions; one person has at most one. */
@Singleton
public class Subscriptions extends Aggregates<SubscriptionDocument>
        implements Mapping<Subscription, SubscriptionDocument> {

    Subscriptions(Documents documents) {
        super(
                documents,
                "subscription",
                SubscriptionDocument.class,
                new IndexModel(Indexes.ascending("data.places", "data.groups")),
                new IndexModel(Indexes.ascending("data.helper")));
    }

    /** The subscription of this id. */
    public Optional<Subscription> read(UUID id) {
        return find(id.toString()).filter(stored -> !stored.data().hasEnded()).map(this::state);
    }

    /** What these people said, by reference; whoever said nothing is left out. */
    public Map<String, Subscription> of(Collection<String> personRefs) {
        List<String> ids = personRefs.stream()
                .map(ref -> Subscription.idOf(ref).toString())
                .toList();
        return list(Filters.in("_id", ids), Sorts.ascending("_id"), ids.size()).stream()
                .filter(stored -> !stored.data().hasEnded())
                .map(this::state)
                .collect(Collectors.toMap(Subscription::personRef, Function.identity()));
    }

    /** Those a helper gave, in a stable order. */
    List<Subscription> helpedBy(String account, @Nullable UUID after, int limit) {
        return page(new ArrayList<>(List.of(Filters.eq("data.helper", account))), after, limit);
    }

    /**
     * Subscriptions that could be reached, in a stable order: whose places and channel match.
     *
     * @param places every place an audience covers
     */
    public List<Subscription> reachable(Set<String> places, String channel, @Nullable UUID after, int limit) {
        List<Bson> filters =
                new ArrayList<>(List.of(Filters.in("data.places", places), Filters.eq("data.channels", channel)));
        return page(filters, after, limit);
    }

    private List<Subscription> page(List<Bson> filters, @Nullable UUID after, int limit) {
        if (after != null) {
            filters.add(Filters.gt("_id", after.toString()));
        }
        return list(Filters.and(filters), Sorts.ascending("_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    /** @throws Refused 404 where it has ended */
    @Override
    public Subscription state(Stored<SubscriptionDocument> stored) {
        SubscriptionDocument data = stored.data();
        if (data.hasEnded()) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        Subscription.Wish wish = new Subscription.Wish(
                data.places(),
                data.groups(),
                data.channels(),
                data.language(),
                new QuietHours(LocalTime.parse(data.quietFrom()), LocalTime.parse(data.quietTo())),
                data.byGroup(),
                Set.copyOf(data.muted()));
        Subscription.GivenFor helper = data.helper() == null
                ? null
                : new Subscription.GivenFor(
                        data.helper(), requireNonNull(data.consentOn()), requireNonNull(data.consentForm()));
        return new Subscription(UUID.fromString(stored.id()), wish, helper, stored.version());
    }

    @Override
    public SubscriptionDocument data(Subscription subscription) {
        Subscription.Wish wish = subscription.wish();
        Subscription.GivenFor helper = subscription.helper();
        return new SubscriptionDocument(
                wish.places(),
                wish.groups(),
                wish.channels(),
                wish.language(),
                wish.quiet().from().toString(),
                wish.quiet().to().toString(),
                wish.byGroup(),
                wish.muted().stream().sorted().toList(),
                helper == null ? null : helper.account(),
                helper == null ? null : helper.consentOn(),
                helper == null ? null : helper.consentForm());
    }
}
