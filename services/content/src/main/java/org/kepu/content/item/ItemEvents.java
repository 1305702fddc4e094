package org.kepu.content.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What items tell the world. Who wrote and who reviewed stays here. */
final class ItemEvents {

    private static final EventType SUBMITTED = EventType.fact("content", "item", "submitted");
    private static final EventType PUBLISHED = EventType.fact("content", "item", "published");
    private static final EventType CORRECTED = EventType.fact("content", "item", "corrected");
    private static final EventType WITHDRAWN = EventType.fact("content", "item", "withdrawn");
    private static final EventType DECIDED = EventType.fact("content", "review", "decided");
    private static final int MOST_MINUTES = 1_000_000;

    private ItemEvents() {}

    /** An edition was submitted for review. */
    record Submitted(int version, String form, List<String> themes, List<String> languages, boolean emergency) {}

    /** The first edition was published. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            int version,
            String form,
            List<String> themes,
            List<String> languages,
            @Nullable LocalDate expiresOn,
            Fact fact) {}

    /** A later edition replaces an earlier one: still one item, so nothing is added. */
    record Corrected(int version, int replaces, String reason, Fact fact) {}

    /** The published edition was taken back. */
    record Withdrawn(int version, String reason, Fact fact) {}

    /** A reviewer decided; the minutes are how long the edition waited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String item,
            int version,
            String decision,
            @Nullable String reason,
            Fact fact) {}

    static List<OutgoingEvent> submitted(Item item, OffsetDateTime now) {
        Edition edition = item.latest();
        Manuscript text = edition.manuscript();
        return List.of(event(
                SUBMITTED,
                item,
                now,
                new Submitted(edition.number(), item.form(), text.themes(), List.of(text.language()), false)));
    }

    static List<OutgoingEvent> decided(Item item, Edition.Submitted edition, Verdict verdict, CityTime time) {
        Decision decision = verdict.decision();
        long waited = Duration.between(edition.submittedAt(), decision.at()).toMinutes();
        Fact fact = fact("review", item, edition, time.dayOf(decision.at()), 1)
                .minutes(Math.clamp(waited, 0, MOST_MINUTES));
        Decided data = new Decided(item.id().toString(), edition.number(), verdict.code(), decision.reason(), fact);
        // A review is a thing of its own: it happens once and never changes.
        return List.of(OutgoingEvent.of(DECIDED, Ids.next().toString(), 1, decision.at(), item.place(), data));
    }

    static List<OutgoingEvent> published(Item item, Edition edition, CityTime time) {
        Manuscript text = edition.manuscript();
        OffsetDateTime now = time.now();
        Sheet.Correction correction = edition.sheet().correction();
        if (correction == null) {
            Fact fact = fact("item", item, edition, time.dayOf(now), 1);
            return List.of(event(
                    PUBLISHED,
                    item,
                    now,
                    new Published(
                            edition.number(),
                            item.form(),
                            text.themes(),
                            List.of(text.language()),
                            text.expiresOn(),
                            fact)));
        }
        Fact fact = fact("item", item, edition, time.dayOf(now), 0);
        return List.of(event(
                CORRECTED,
                item,
                now,
                new Corrected(edition.number(), correction.replaces(), correction.reason(), fact)));
    }

    static List<OutgoingEvent> withdrawn(Item item, Edition.Published edition, Withdrawal withdrawal, CityTime time) {
        Fact fact = fact("item", item, edition, time.dayOf(withdrawal.at()), -1);
        return List.of(
                event(WITHDRAWN, item, withdrawal.at(), new Withdrawn(edition.number(), withdrawal.reason(), fact)));
    }

    private static Fact fact(String kind, Item item, Edition edition, LocalDate day, int count) {
        List<String> tags = new ArrayList<>(List.of("content-form:" + item.form()));
        edition.manuscript().themes().forEach(theme -> tags.add("theme:" + theme));
        return Fact.counting(kind, day, item.place(), List.of(), tags)
                .among(Fact.UNSPECIFIED)
                .count(count);
    }

    private static OutgoingEvent event(EventType type, Item item, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(type, item.id().toString(), item.version(), now, item.place(), data);
    }
}
