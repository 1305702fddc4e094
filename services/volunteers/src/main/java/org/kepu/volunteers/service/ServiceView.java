package org.kepu.volunteers.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.volunteers.ledger.LedgerEntry;

/**
 * A closed service as those see it who have to do with it: times, grade, and how each came about. No name is in it.
 *
 * @param waitsFor what has to happen before the minutes count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceView(
        UUID id,
        long version,
        String status,
        UUID session,
        UUID shift,
        UUID person,
        String role,
        String place,
        LocalDate day,
        OffsetDateTime in,
        OffsetDateTime out,
        int minutes,
        EvidenceGrade grade,
        List<String> flags,
        List<String> waitsFor,
        @Nullable List<EvidenceView> evidence,
        @Nullable List<EntryView> entries,
        @Nullable List<Disputes.Dispute> disputes) {

    /** One piece of evidence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(
            String side,
            String evidence,
            OffsetDateTime at,
            OffsetDateTime receivedAt,
            boolean byStaff,
            @Nullable UUID device,
            @Nullable Long skewSeconds) {

        static EvidenceView of(Mark mark) {
            return new EvidenceView(
                    mark.side().code(),
                    mark.evidence().code(),
                    mark.at(),
                    mark.receivedAt(),
                    mark.source().actor() != null,
                    mark.source().staffDevice(),
                    mark.source().skewSeconds());
        }
    }

    /** One ledger entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            UUID id,
            UUID record,
            String kind,
            int minutes,
            EvidenceGrade grade,
            LocalDate day,
            String place,
            String role,
            @Nullable String reason,
            @Nullable UUID corrects,
            OffsetDateTime enteredAt) {

        static EntryView of(LedgerEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.record(),
                    entry.kind().name().toLowerCase(java.util.Locale.ROOT),
                    entry.minutes(),
                    entry.grade(),
                    entry.day(),
                    entry.place(),
                    entry.role(),
                    entry.reason(),
                    entry.corrects(),
                    entry.enteredAt());
        }
    }

    /** The service alone, for lists. */
    static ServiceView of(ServiceRecord record) {
        return of(record, null, null, null);
    }

    static ServiceView of(
            ServiceRecord record,
            @Nullable List<EvidenceView> evidence,
            @Nullable List<EntryView> entries,
            @Nullable List<Disputes.Dispute> disputes) {
        ServiceFile file = record.file();
        List<String> waits = record instanceof ServiceRecord.Waiting waiting
                ? waiting.waits().stream().map(Wait::code).sorted().toList()
                : List.of();
        return new ServiceView(
                file.id(),
                record.version(),
                ServiceStatus.of(record).code(),
                file.session(),
                file.shift(),
                file.person(),
                file.role(),
                file.place(),
                file.day(),
                file.in(),
                file.out(),
                file.minutes(),
                file.grade(),
                List.copyOf(new TreeSet<>(file.flags())),
                waits,
                evidence,
                entries,
                disputes);
    }
}
