package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Approves hours that wait, or refuses them (审批时长). One transaction each. Requirement R4. */
@ApplicationScoped
@Transactional
public class ApprovalDesk {

    private final ServiceRecords records;
    private final Marks marks;
    private final Approvals approvals;
    private final BackFills backFills;
    private final ServiceCloser closer;
    private final ServingReader servings;
    private final ApproverDesk approvers;
    private final Notices notices;
    private final CityTime time;
    private final Audit audit;

    ApprovalDesk(
            ServiceRecords records,
            Marks marks,
            Approvals approvals,
            BackFills backFills,
            ServiceCloser closer,
            ServingReader servings,
            ApproverDesk approvers,
            Notices notices,
            CityTime time,
            Audit audit) {
        this.records = records;
        this.marks = marks;
        this.approvals = approvals;
        this.backFills = backFills;
        this.closer = closer;
        this.servings = servings;
        this.approvers = approvers;
        this.notices = notices;
        this.time = time;
        this.audit = audit;
    }

    /** Approves what the caller may; the minutes are credited when nothing is left to wait for. */
    ServiceRecord approve(UUID id, long version) {
        ServiceRecord.Waiting waiting = waiting(id, version);
        ServiceFile file = waiting.file();
        Approver who = approvers.require(file);
        Serving serving = servings.ofPerson(file.person(), file.session()).orElseThrow();
        Set<String> approvedBy = approvals.by(id);
        Set<Wait> settled = switch (approvers.rules().judge(approvalCase(waiting, serving, approvedBy), who)) {
            case ApprovalRules.Verdict.Settles(Set<Wait> waits) -> waits;
            case ApprovalRules.Verdict.Denied(ApprovalRules.Reason reason) ->
                throw new Refused(new ServiceProblem.NotYours(reason));
        };
        approvals.append(id, who.account(), settled, time.now());
        ServiceCloser.Given given = new ServiceCloser.Given(
                approvedBy.size() + 1, backFills.documentOf(id).orElse(null));
        return closer.settle(waiting, file, settled, serving, given);
    }

    /** Refuses the minutes; the volunteer is told why by a code of {@code rejection-reason}. */
    ServiceRecord refuse(UUID id, long version, String reason) {
        ServiceRecord.Waiting waiting = waiting(id, version);
        ServiceFile file = waiting.file();
        Approver who = approvers.require(file);
        Serving serving = servings.ofPerson(file.person(), file.session()).orElseThrow();
        if (serving.person().ref().equals(who.ref())) {
            throw new Refused(new ServiceProblem.NotYours(ApprovalRules.Reason.OWN_HOURS));
        }
        ServiceRecord.Refused after = waiting.refuse();
        records.save(waiting, after, List.of());
        audit.record(Act.of("service.refuse", "service-record", id)
                .version(after.version())
                .at(file.place())
                .with(Map.of("reason", reason)));
        notices.request(new Notices.Notice(
                serving.person().ref(),
                "hours-refused",
                Map.of("sessionId", file.session(), "reasonCode", reason, "workedOn", file.day()),
                "hours-refused:" + id));
        return after;
    }

    private ApprovalCase approvalCase(ServiceRecord.Waiting waiting, Serving serving, Set<String> approvedBy) {
        ServiceFile file = waiting.file();
        return new ApprovalCase(
                waiting.waits(),
                serving.person().account(),
                serving.person().ref(),
                serving.requirePost().organisers(),
                MarkTrail.of(marks.of(file.session(), file.person())).actors(),
                approvedBy,
                records.dayTotal(file.person(), file.day(), file.id()) + file.minutes());
    }

    private ServiceRecord.Waiting waiting(UUID id, long version) {
        ServiceRecord record = records.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        approvers.require(record.file());
        records.lock(record.file().person());
        Versions.requireCurrent(version, record.version());
        if (record instanceof ServiceRecord.Waiting waiting) {
            return waiting;
        }
        throw new Refused(new ServiceProblem.WrongState(ServiceStatus.of(record)));
    }
}
