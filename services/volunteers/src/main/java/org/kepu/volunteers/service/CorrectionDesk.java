package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.ledger.Ledger;
import org.kepu.volunteers.ledger.LedgerEntry;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * Corrects credited hours (更正时长): the entry that stands is taken back by a negative one and, where something remains, a
 * positive one takes its place. The grade never becomes better by it. Requirements R2, R3, R4.
 */
@ApplicationScoped
@Transactional
public class CorrectionDesk {

    private final ServiceRecords records;
    private final Ledger ledger;
    private final ServingReader servings;
    private final ApproverDesk approvers;
    private final Disputes disputes;
    private final Notices notices;
    private final CityTime time;
    private final Audit audit;

    CorrectionDesk(
            ServiceRecords records,
            Ledger ledger,
            ServingReader servings,
            ApproverDesk approvers,
            Disputes disputes,
            Notices notices,
            CityTime time,
            Audit audit) {
        this.records = records;
        this.ledger = ledger;
        this.servings = servings;
        this.approvers = approvers;
        this.disputes = disputes;
        this.notices = notices;
        this.time = time;
        this.audit = audit;
    }

    /**
     * What is to stand instead.
     *
     * @param times as they should have been; null where nothing of the service remains, as for one that was not held
     * @param reason a code of {@code correction-reason}
     * @param words why, kept in the trail
     */
    record Correction(@Nullable Times times, String reason, String words) {}

    /** When the person came and left. */
    record Times(OffsetDateTime in, OffsetDateTime out) {}

    /** Corrects a service; an open dispute about it is settled by this. */
    ServiceRecord correct(UUID id, long version, Correction correction) {
        ServiceRecord before = records.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        ServiceFile file = before.file();
        Approver who = approvers.require(file);
        records.lock(file.person());
        Versions.requireCurrent(version, before.version());
        Serving serving = servings.ofPerson(file.person(), file.session()).orElseThrow();
        int minutes = minutes(serving.requirePost(), correction);
        requireMay(who, serving, records.dayTotal(file.person(), file.day(), id) + minutes);
        LedgerEntry standing = ledger.standing(id)
                .orElseThrow(() -> new Refused(new ServiceProblem.WrongState(ServiceStatus.of(before))));
        ServiceFile corrected = corrected(file, correction.times(), minutes);
        ServiceRecord after = switch (before) {
            case ServiceRecord.Credited credited -> credited.correct(corrected);
            case ServiceRecord.Disputed disputed -> disputed.correct(corrected);
            case ServiceRecord.Waiting ignored -> throw wrongState(before);
            case ServiceRecord.Refused ignored -> throw wrongState(before);
        };
        List<OutgoingEvent> events = enter(standing, after, serving.person().ref(), who, correction, minutes);
        records.save(before, after, events);
        disputes.settle(id, who.account(), Disputes.Outcome.CORRECTED, correction.words(), time.now());
        audit.record(Act.of("service.correct", "service-record", id)
                .version(after.version())
                .at(file.place())
                .because(correction.words())
                .with(Map.of("reason", correction.reason(), "was", standing.minutes(), "is", minutes)));
        notices.request(new Notices.Notice(
                serving.person().ref(),
                "hours-corrected",
                Map.of("sessionId", file.session(), "workedOn", file.day(), "creditedMinutes", minutes),
                "hours-corrected:" + id + ":" + after.version()));
        return after;
    }

    private List<OutgoingEvent> enter(
            LedgerEntry standing, ServiceRecord after, String ref, Approver who, Correction correction, int minutes) {
        LedgerEntry.Reason why = new LedgerEntry.Reason(correction.reason(), who.account(), time.now());
        LedgerEntry reversal = standing.reversed(why);
        ledger.append(reversal);
        List<OutgoingEvent> events = new ArrayList<>();
        // Two entries are two events; both belong to the one change of the record and follow each other.
        events.add(ServiceEvents.corrected(reversal, standing, after, ref));
        if (minutes > 0) {
            LedgerEntry anew = standing.replaced(why, minutes);
            ledger.append(anew);
            events.add(ServiceEvents.corrected(anew, standing, after, ref));
        }
        return events;
    }

    private static int minutes(Serving.Post post, Correction correction) {
        Times times = correction.times();
        if (times == null) {
            return 0;
        }
        if (!times.out().isAfter(times.in())) {
            throw new Refused(new ServiceProblem.TimesImpossible());
        }
        return post.rules().creditedMinutes(times.in(), times.out());
    }

    private ServiceFile corrected(ServiceFile file, @Nullable Times times, int minutes) {
        return times == null
                ? file.corrected(file.in(), file.out(), 0)
                : file.corrected(time.inCity(times.in()), time.inCity(times.out()), minutes);
    }

    private void requireMay(Approver who, Serving serving, int dayTotal) {
        Optional<ApprovalRules.Reason> refused = Optional.empty();
        if (who.ref().equals(serving.person().ref())) {
            refused = Optional.of(ApprovalRules.Reason.OWN_HOURS);
        } else if (serving.requirePost().organisers().equals(List.of(who.ref()))) {
            refused = Optional.of(ApprovalRules.Reason.OWN_EVENT);
        } else if (!approvers.rules().mayDecide(dayTotal, who)) {
            refused = Optional.of(ApprovalRules.Reason.LEVEL_TOO_LOW);
        }
        refused.ifPresent(reason -> {
            throw new Refused(new ServiceProblem.NotYours(reason));
        });
    }

    private static Refused wrongState(ServiceRecord found) {
        return new Refused(new ServiceProblem.WrongState(ServiceStatus.of(found)));
    }
}
