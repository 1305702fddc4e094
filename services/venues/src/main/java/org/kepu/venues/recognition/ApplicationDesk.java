package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What applicants do (申报): apply, change or take back an application, give up what they hold. One transaction each. */
@ApplicationScoped
@Transactional
class ApplicationDesk {

    private final Recognitions recognitions;
    private final Holdings holdings;
    private final RecognitionAccess access;
    private final ApplicationChecks checks;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ApplicationDesk(
            Recognitions recognitions,
            Holdings holdings,
            RecognitionAccess access,
            ApplicationChecks checks,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.recognitions = recognitions;
        this.holdings = holdings;
        this.access = access;
        this.checks = checks;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Applies to an open round. */
    Recognition apply(RecognitionRequest.Application request) {
        ApplicationChecks.Asked asked = checks.read(request, null);
        Recognition applied = new Recognition.Applied(candidacy(Ids.next(), time.now(), asked), 1);
        recognitions.add(applied, List.of());
        record("recognition.apply", applied);
        return applied;
    }

    /**
     * Changes what was applied for until the county has checked it. Only who applied does it, because applying and checking are
     * for different people; what is sent again as it was stays as it is, without a new version.
     */
    Recognition change(UUID id, long version, RecognitionRequest.Application request) {
        Recognition before = access.ofHolder(id);
        if (!before.candidacy().appliedBy().equals(caller.sub())) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        Versions.requireCurrent(version, before.version());
        ApplicationChecks.Asked asked = checks.read(request, before.candidacy().round());
        if (!(before instanceof Recognition.Applied applied)) {
            throw wrongState(before);
        }
        Candidacy next = candidacy(id, before.candidacy().appliedAt(), asked);
        if (next.equals(before.candidacy())) {
            return before;
        }
        Recognition after = applied.change(next);
        recognitions.save(before, after, List.of());
        record("recognition.change", after);
        return after;
    }

    private Candidacy candidacy(UUID id, OffsetDateTime appliedAt, ApplicationChecks.Asked asked) {
        Round.Plan plan = asked.plan();
        return new Candidacy(
                id,
                plan.id(),
                plan.kind(),
                plan.level(),
                asked.holder(),
                plan.place(),
                caller.sub(),
                appliedAt,
                asked.statement(),
                plan.demonstration());
    }

    /** Takes back what is not decided yet. */
    Recognition takeBack(UUID id, long version) {
        Recognition before = access.ofHolder(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Recognition.Pending pending)) {
            throw wrongState(before);
        }
        Recognition after = pending.takeBack();
        recognitions.save(before, after, List.of());
        record("recognition.take-back", after);
        return after;
    }

    /** Gives up what is held (主动放弃), from today on. */
    Recognition giveUp(UUID id, long version) {
        Recognition before = access.ofHolder(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Recognition.Conferred conferred)) {
            throw wrongState(before);
        }
        Recognition.Withdrawn after = conferred.withdraw(new Recognition.Ending(time.today(), "given-up"));
        holdings.withdraw(conferred, after, null);
        return after;
    }

    private void record(String action, Recognition recognition) {
        audit.record(Act.of(action, "recognition", recognition.id())
                .version(recognition.version())
                .at(recognition.candidacy().holder().place()));
    }

    private static Refused wrongState(Recognition found) {
        return new Refused(new RecognitionProblem.WrongState(RecognitionStatus.of(found)));
    }
}
