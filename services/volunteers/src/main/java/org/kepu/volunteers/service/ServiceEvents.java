package org.kepu.volunteers.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.volunteers.ledger.LedgerEntry;

/** What a service tells the world when it closes, is credited and is corrected. */
final class ServiceEvents {

    private static final EventType CHECKED_OUT = EventType.fact("volunteers", "service-record", "checked-out");
    private static final EventType CREDITED = EventType.fact("volunteers", "service-record", "credited");
    private static final EventType CORRECTED = EventType.fact("volunteers", "service-record", "corrected");

    private ServiceEvents() {}

    /** A service closed; nothing is credited by it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckedOut(
            UUID session,
            UUID shift,
            String role,
            OffsetDateTime in,
            OffsetDateTime out,
            @Nullable String evidence,
            int minutes,
            String grade,
            boolean late,
            boolean autoClosed,
            boolean toBeConfirmed,
            List<String> waitsFor) {}

    /** Minutes were credited: one ledger entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Credited(
            UUID session,
            String role,
            UUID entry,
            int approvals,
            @Nullable UUID document,
            Fact fact) {}

    /** A ledger entry was taken back or entered anew. */
    record Corrected(UUID session, String role, UUID entry, UUID corrects, String reason, Fact fact) {}

    static OutgoingEvent checkedOut(
            Closing closing, MarkTrail trail, Serving.Post post, Set<Wait> waits, UUID record, OffsetDateTime now) {
        Mark out = trail.first(Side.OUT).orElseThrow();
        CheckedOut data = new CheckedOut(
                post.session(),
                post.shift(),
                post.role(),
                closing.in(),
                closing.out(),
                out.evidence() == Evidence.AUTO_CLOSE ? null : out.evidence().code(),
                closing.minutes(),
                closing.worth().grade().name(),
                out.isLate(),
                closing.autoClosed(),
                closing.worth().toBeConfirmed(),
                waits.stream().map(Wait::code).sorted().toList());
        return OutgoingEvent.of(CHECKED_OUT, record.toString(), 2, now, post.place(), data);
    }

    /** Minutes credited; the event has the id the entry keeps. */
    static OutgoingEvent credited(
            LedgerEntry entry, ServiceRecord record, String ref, int approvals, @Nullable UUID document) {
        Credited data =
                new Credited(record.file().session(), entry.role(), entry.id(), approvals, document, entry.fact(ref));
        return event(CREDITED, entry, record, data);
    }

    /**
     * A reversal or what stands in its place.
     *
     * @param takenBack the entry that is taken back
     */
    static OutgoingEvent corrected(LedgerEntry entry, LedgerEntry takenBack, ServiceRecord record, String ref) {
        Corrected data = new Corrected(
                record.file().session(),
                entry.role(),
                entry.id(),
                takenBack.id(),
                Objects.requireNonNull(entry.reason(), "a correction has a reason"),
                entry.fact(ref).correcting(takenBack.event()));
        return event(CORRECTED, entry, record, data);
    }

    private static OutgoingEvent event(EventType type, LedgerEntry entry, ServiceRecord record, Object data) {
        return new OutgoingEvent(
                entry.event(),
                type,
                entry.record().toString(),
                record.version(),
                entry.enteredAt(),
                entry.place(),
                data);
    }
}
