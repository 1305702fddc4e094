package org.kepu.content.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.content.ContentConfig;
import org.kepu.content.PrimaryGroups;
import org.kepu.content.subscription.Subscription;
import org.kepu.content.subscription.Subscriptions;
import org.kepu.messaging.documents.Documents;
import org.kepu.security.places.Places;

/**
 * Finds out whom an audience reaches, and freezes it. Each attempt writes under an id of its own and counts only once the push
 * points to it, so a replica that dies half-way leaves nothing behind that matters.
 */
@Singleton
public class Recipients {

    private final MongoCollection<RecipientStep> steps;
    private final Subscriptions subscriptions;
    private final PrimaryGroups groups;
    private final Places places;
    private final CityTime time;
    private final int step;

    Recipients(
            Documents documents,
            Subscriptions subscriptions,
            PrimaryGroups groups,
            Places places,
            CityTime time,
            ContentConfig config) {
        this.steps = documents.plain("push_recipients", RecipientStep.class);
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.places = places;
        this.time = time;
        this.step = config.sending().step();
    }

    /** How many an audience reaches now, by primary group; nobody's name or reference. */
    Map<String, Integer> count(Audience audience, List<String> themes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        each(audience, themes, found -> found.forEach(recipient -> counts.merge(recipient.group(), 1, Integer::sum)));
        return counts;
    }

    /** Writes down everybody an audience reaches now. */
    RecipientList freeze(Audience audience, List<String> themes) {
        UUID list = Ids.next();
        int[] written = {0, 0};
        each(audience, themes, found -> {
            Documents.insertIfAbsent(steps, new RecipientStep(list + ":" + written[0], found));
            written[0]++;
            written[1] += found.size();
        });
        return new RecipientList(list, written[0], written[1]);
    }

    /** The lines of one step, from 0. */
    List<Recipient> step(RecipientList list, int number) {
        RecipientStep found =
                steps.find(Filters.eq("_id", list.id() + ":" + number)).first();
        if (found == null) {
            throw new IllegalStateException("a list of recipients has all its steps: " + list.id() + ":" + number);
        }
        return found.recipients();
    }

    private void each(Audience audience, List<String> themes, Consumer<List<Recipient>> consumer) {
        Set<String> covered = audience.places().stream()
                .flatMap(place -> places.within(place).stream())
                .collect(Collectors.toCollection(HashSet::new));
        @Nullable UUID after = null;
        List<Subscription> found;
        do {
            found = subscriptions.reachable(covered, Audience.CHANNEL, after, step);
            List<Recipient> recipients = new ArrayList<>();
            found.forEach(each -> recipient(each, audience, themes, covered).ifPresent(recipients::add));
            if (!recipients.isEmpty()) {
                consumer.accept(recipients);
            }
            after = found.isEmpty() ? null : found.getLast().id();
        } while (found.size() == step);
    }

    private Optional<Recipient> recipient(
            Subscription subscription, Audience audience, List<String> themes, Set<String> covered) {
        if (!subscription.belongsTo(audience.groups()) || !subscription.wants(themes)) {
            return Optional.empty();
        }
        return subscription
                .reachedAt(covered::contains)
                .map(place -> new Recipient(
                        subscription.personRef(),
                        place,
                        groups.of(place, time.today(), subscription.wish().groups(), audience.groups())));
    }
}
