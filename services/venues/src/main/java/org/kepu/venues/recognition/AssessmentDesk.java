package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/**
 * How an application is decided: the county checks (初审), the city publicises (公示) and confers (认定); applying, checking and
 * conferring are for different people. One transaction each.
 */
@ApplicationScoped
@Transactional
class AssessmentDesk {

    private final Recognitions recognitions;
    private final Rounds rounds;
    private final Objections objections;
    private final Holdings holdings;
    private final RecognitionNotices notices;
    private final RecognitionAccess access;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    AssessmentDesk(
            Recognitions recognitions,
            Rounds rounds,
            Objections objections,
            Holdings holdings,
            RecognitionNotices notices,
            RecognitionAccess access,
            Terms terms,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.recognitions = recognitions;
        this.rounds = rounds;
        this.objections = objections;
        this.holdings = holdings;
        this.notices = notices;
        this.access = access;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** The county agrees. */
    Recognition check(UUID id, long version, RecognitionRequest.Opinion request) {
        Recognition before = access.ofChecker(id);
        Versions.requireCurrent(version, before.version());
        Checks checks = new Checks();
        String opinion = checks.text("opinion", request.opinion(), 1, 1000);
        checks.throwIfAny();
        if (!(before instanceof Recognition.Applied applied)) {
            throw wrongState(before);
        }
        requireAnother(applied.candidacy().appliedBy());
        Recognition after = applied.check(new Recognition.Check(caller.sub(), time.now(), opinion));
        recognitions.save(before, after, List.of());
        record("recognition.check", after, opinion);
        return after;
    }

    /** The city announces it for the days its round asks for, today included. */
    Recognition publicise(UUID id, long version) {
        Recognition before = access.ofConferrer(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Recognition.Checked checked)) {
            throw wrongState(before);
        }
        int days = plan(before).publicityDays();
        Recognition after = checked.publicise(time.today().plusDays(days - 1L));
        recognitions.save(before, after, List.of());
        record("recognition.publicise", after, null);
        return after;
    }

    /** Refuses with a reason: the county what was applied for, the city what was checked or publicised. */
    Recognition refuse(UUID id, long version, RecognitionRequest.Refusal request) {
        Recognition seen = access.visible(id);
        Recognition before = seen instanceof Recognition.Applied ? access.ofChecker(id) : access.ofConferrer(id);
        Versions.requireCurrent(version, before.version());
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("rejection-reason"));
        String words = checks.text("words", request.words(), 1, 400);
        checks.throwIfAny();
        if (!(before instanceof Recognition.Pending pending)) {
            throw wrongState(before);
        }
        Recognition.Declined after = pending.refuse(new Recognition.Refusal(reason, words));
        recognitions.save(before, after, List.of());
        notices.refused(after);
        record("recognition.refuse", after, words);
        return after;
    }

    /** The city confers, once no objection is taken or stands any more. */
    Recognition confer(UUID id, long version, RecognitionRequest.Conferment request) {
        Recognition before = access.ofConferrer(id);
        Versions.requireCurrent(version, before.version());
        LocalDate today = time.today();
        Checks checks = new Checks();
        String number = checks.optionalText("number", request.number(), 1, 60);
        LocalDate asked =
                request.validTo() == null ? null : checks.day("validTo", request.validTo(), today, Checks.LATEST_DAY);
        checks.throwIfAny();
        if (!(before instanceof Recognition.Publicised publicised)) {
            throw wrongState(before);
        }
        requireAnother(publicised.candidacy().appliedBy(), publicised.check().by());
        if (!publicised.until().isBefore(today)) {
            throw new Refused(new RecognitionProblem.StillPublicised(publicised.until()));
        }
        int standing = objections.standing(id);
        if (standing > 0) {
            throw new Refused(new RecognitionProblem.ObjectionStands(standing));
        }
        LocalDate last =
                asked == null ? today.plusYears(plan(before).validYears()).minusDays(1) : asked;
        Recognition.Conferred after =
                publicised.confer(new Recognition.Grant(number, today, today, last, false, caller.sub()));
        holdings.confer(publicised, after);
        return after;
    }

    private Round.Plan plan(Recognition recognition) {
        UUID round = recognition.candidacy().round();
        if (round == null) {
            throw new IllegalStateException("only what stood before the platform has no round");
        }
        return rounds.read(round).orElseThrow().plan();
    }

    private void requireAnother(String... accounts) {
        if (List.of(accounts).contains(caller.sub())) {
            throw new Refused(new RecognitionProblem.SamePerson());
        }
    }

    private void record(String action, Recognition recognition, @Nullable String words) {
        audit.record(Act.of(action, "recognition", recognition.id())
                .version(recognition.version())
                .at(recognition.candidacy().holder().place())
                .because(words));
    }

    private static Refused wrongState(Recognition found) {
        return new Refused(new RecognitionProblem.WrongState(RecognitionStatus.of(found)));
    }
}
