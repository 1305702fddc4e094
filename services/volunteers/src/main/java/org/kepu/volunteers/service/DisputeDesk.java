package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * A volunteer disputes hours (时长申诉) and somebody else looks at it: keeps them with an answer, or corrects them. The ledger
 * stands meanwhile. 67号令: a volunteer may report errors and the recorder must check.
 */
@ApplicationScoped
@Transactional
public class DisputeDesk {

    private final ServiceRecords records;
    private final Disputes disputes;
    private final People people;
    private final ServingReader servings;
    private final ApproverDesk approvers;
    private final Notices notices;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    DisputeDesk(
            ServiceRecords records,
            Disputes disputes,
            People people,
            ServingReader servings,
            ApproverDesk approvers,
            Notices notices,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.records = records;
        this.disputes = disputes;
        this.people = people;
        this.servings = servings;
        this.approvers = approvers;
        this.notices = notices;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** The caller disputes hours of his own. */
    ServiceRecord dispute(UUID id, long version, Disputes.Claim claim) {
        ServiceRecord before = records.read(id)
                .filter(record -> record.file().person().equals(mine()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof ServiceRecord.Credited credited)) {
            throw wrongState(before);
        }
        ServiceRecord after = credited.dispute();
        records.save(before, after, List.of());
        disputes.add(Ids.next(), id, claim, time.now());
        return after;
    }

    /** Keeps the hours as they are, with an answer. Who corrects them instead uses a correction. */
    ServiceRecord keep(UUID id, long version, String words) {
        ServiceRecord before = records.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        ServiceFile file = before.file();
        Approver who = approvers.require(file);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof ServiceRecord.Disputed disputed)) {
            throw wrongState(before);
        }
        Serving serving = servings.ofPerson(file.person(), file.session()).orElseThrow();
        if (who.ref().equals(serving.person().ref())) {
            throw new Refused(new ServiceProblem.NotYours(ApprovalRules.Reason.OWN_HOURS));
        }
        ServiceRecord after = disputed.keep();
        records.save(before, after, List.of());
        disputes.settle(id, who.account(), Disputes.Outcome.KEPT, words, time.now());
        audit.record(Act.of("service.keep", "service-record", id)
                .version(after.version())
                .at(file.place())
                .because(words));
        notices.request(new Notices.Notice(
                serving.person().ref(),
                "dispute-answered",
                Map.of("sessionId", file.session(), "workedOn", file.day()),
                "dispute-answered:" + id + ":" + after.version()));
        return after;
    }

    private UUID mine() {
        return people.ofAccount(caller.sub())
                .map(Person.Known::id)
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    private static Refused wrongState(ServiceRecord found) {
        return new Refused(new ServiceProblem.WrongState(ServiceStatus.of(found)));
    }
}
