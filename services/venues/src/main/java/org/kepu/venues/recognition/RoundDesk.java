package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.registers.Terms;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What operators do with rounds of assessment. One transaction each. */
@ApplicationScoped
@Transactional
class RoundDesk {

    private final Rounds rounds;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Audit audit;

    RoundDesk(Rounds rounds, Jurisdiction jurisdiction, Terms terms, Audit audit) {
        this.rounds = rounds;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.audit = audit;
    }

    /** What an operator sends to open or change a round. */
    record RoundRequest(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String title,
            @Nullable String place,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Integer publicityDays,
            @Nullable Integer validYears,
            @Nullable Boolean demonstration) {}

    Round open(RoundRequest request) {
        Round.Plan plan = plan(request, Ids.next());
        jurisdiction.requireOperator(plan.place());
        Round round = new Round.Open(plan, 1);
        rounds.add(round);
        record("round.open", round);
        return round;
    }

    /** Changes days and words; kind, level and place stay, because people have applied for them. */
    Round change(UUID id, long version, RoundRequest request) {
        Round.Open before = mine(id, version);
        Round.Plan asked = plan(request, id);
        Round.Plan was = before.plan();
        Checks checks = new Checks();
        checks.check("kind", asked.kind().equals(was.kind()), "unchangeable");
        checks.check("level", asked.level().equals(was.level()), "unchangeable");
        checks.check("place", asked.place().equals(was.place()), "unchangeable");
        checks.throwIfAny();
        Round after = before.change(asked);
        rounds.save(before, after);
        record("round.change", after);
        return after;
    }

    Round close(UUID id, long version) {
        Round.Open before = mine(id, version);
        Round after = before.close();
        rounds.save(before, after);
        record("round.close", after);
        return after;
    }

    private Round.Open mine(UUID id, long version) {
        Round found = rounds.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        jurisdiction.requireOperator(found.plan().place());
        Versions.requireCurrent(version, found.version());
        if (!(found instanceof Round.Open open)) {
            throw new Refused(new RecognitionProblem.RoundClosed());
        }
        return open;
    }

    private void record(String action, Round round) {
        audit.record(Act.of(action, "round", round.id())
                .version(round.version())
                .at(round.plan().place()));
    }

    private Round.Plan plan(RoundRequest request, UUID id) {
        Checks checks = new Checks();
        String kind = checks.code("kind", request.kind(), terms.of("recognition-kind"));
        String level = checks.code("level", request.level(), terms.of("level"));
        String title = checks.text("title", request.title(), 1, 120);
        String place = jurisdiction.place(checks, "place", request.place());
        LocalDate opensOn = checks.day("opensOn", request.opensOn());
        LocalDate closesOn = checks.day("closesOn", request.closesOn());
        checks.check("closesOn", !closesOn.isBefore(opensOn), "end-before-start");
        int publicityDays = checks.number("publicityDays", request.publicityDays(), 0, 60);
        int validYears = checks.number("validYears", request.validYears(), 1, 20);
        checks.throwIfAny();
        return new Round.Plan(
                id,
                kind,
                level,
                title,
                place,
                opensOn,
                closesOn,
                publicityDays,
                validYears,
                Boolean.TRUE.equals(request.demonstration()));
    }
}
