package org.kepu.metrics.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Measure;
import org.kepu.contracts.Plan;
import org.kepu.contracts.PlanFile;
import org.kepu.metrics.plan.PlanState.Content;
import org.kepu.metrics.plan.PlanState.Imported;
import org.kepu.metrics.plan.PlanState.Open;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** What the operator of a city does with its plans: import, open, set what they leave open, close. */
@ApplicationScoped
@Transactional
class PlanDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.OPERATOR, Role.ADMIN);
    private static final int LONGEST_FILE = 400_000;

    private final Plans plans;
    private final Settings settings;
    private final Caller caller;
    private final Terms terms;
    private final Audit audit;
    private final CityTime time;

    PlanDesk(Plans plans, Settings settings, Caller caller, Terms terms, Audit audit, CityTime time) {
        this.plans = plans;
        this.settings = settings;
        this.caller = caller;
        this.terms = terms;
        this.audit = audit;
        this.time = time;
    }

    /** Imports a plan, or a corrected file of one that is not in force yet; 422 names every row at fault. */
    PlanReport bring(PlanRequest request) {
        Content content = content(request);
        Plan plan = content.plan();
        caller.requireGrant(KEEPERS, plan.place());
        PlanState before = plans.read(plan.id()).orElse(null);
        if (before == null) {
            Imported imported = new Imported(content, 1);
            plans.add(imported, PlanEvents.imported(imported, time.now()));
            record(
                    "plan.import",
                    imported,
                    Map.of("indicators", plan.indicators().size()));
            return PlanReport.of(null, imported);
        }
        caller.requireGrant(KEEPERS, before.place());
        if (!(before instanceof Imported earlier)) {
            throw new Refused(new PlanProblem.AlreadyImported(plan.id()));
        }
        Imported after = earlier.replace(content);
        plans.save(earlier, after, PlanEvents.imported(after, time.now()));
        record("plan.import", after, Map.of("indicators", plan.indicators().size()));
        return PlanReport.of(before.content().plan(), after);
    }

    /** Puts an imported plan in force from today on. */
    PlanState open(String id, long version) {
        if (!(mine(id, version) instanceof Imported imported)) {
            throw wrongState(id);
        }
        if (plans.isAnotherInForce(imported.place())) {
            throw new Refused(new PlanProblem.AnotherInForce());
        }
        Open after = imported.open(time.today());
        plans.save(imported, after, List.of());
        record("plan.open", after, Map.of("openedOn", after.openedOn().toString()));
        return after;
    }

    /** Ends a plan in force today. */
    PlanState close(String id, long version) {
        if (!(mine(id, version) instanceof Open open)) {
            throw wrongState(id);
        }
        PlanState.Closed after = open.close(time.today());
        plans.save(open, after, List.of());
        record("plan.close", after, Map.of("closedOn", after.closedOn().toString()));
        return after;
    }

    /** Sets a number the plan in force leaves to its city. */
    PlanState set(String id, long version, SettingRequest request) {
        PlanState before = mine(id);
        Plan plan = before.content().plan();
        Checks checks = new Checks();
        String name = checks.text("indicator", request.indicator(), 1, 64);
        Indicator indicator = plan.indicator(name).orElse(null);
        checks.check("indicator", name.isEmpty() || indicator != null, "no-indicator");
        checks.check("need", request.need() == null || leavesNeed(indicator), "no-setting");
        Integer need = request.need() == null ? null : checks.number("need", request.need(), 1, 50);
        BigDecimal tolerance = request.tolerancePercent();
        checks.check("tolerancePercent", tolerance == null || isAbout(indicator), "no-setting");
        if (tolerance != null && (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.valueOf(50)) > 0)) {
            checks.fail("tolerancePercent", "out-of-range", Map.of("min", 0, "max", 50));
        }
        checks.throwIfAny();
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Open open)) {
            throw wrongState(id);
        }
        Open after = open.settled();
        plans.save(open, after, List.of());
        settings.set(id, name, new Settings.Setting(need, tolerance));
        Map<String, @Nullable Object> details = new HashMap<>();
        details.put("indicator", name);
        details.put("need", need);
        details.put("tolerancePercent", tolerance);
        record("plan.set", after, details);
        return after;
    }

    private static boolean leavesNeed(@Nullable Indicator indicator) {
        return indicator != null
                && indicator.measure() instanceof Measure.Coverage coverage
                && coverage.needIsSetting();
    }

    private static boolean isAbout(@Nullable Indicator indicator) {
        return indicator != null && indicator.op().equals("approx");
    }

    private Content content(PlanRequest request) {
        Checks checks = new Checks();
        String seed = request.seed();
        String yaml = request.yaml();
        checks.check("yaml", seed == null || yaml == null, "not-together");
        String source;
        if (yaml == null) {
            String known = checks.code("seed", seed, org.kepu.contracts.Plans.ids()::contains);
            checks.throwIfAny();
            source = org.kepu.contracts.Plans.text(known);
        } else {
            source = checks.lines("yaml", yaml, 1, LONGEST_FILE);
        }
        checks.throwIfAny();
        PlanFile file = PlanFile.read(source, terms.all());
        file.faults()
                .forEach(fault -> checks.fail(
                        fault.at().isEmpty() ? "yaml" : "yaml." + fault.at(),
                        "plan-form",
                        Map.of("rule", fault.rule())));
        Plan plan = file.plan();
        checks.throwIfAny();
        if (plan == null) {
            throw new IllegalStateException("a plan file without faults has a plan");
        }
        return new Content(plan, source, time.now());
    }

    private PlanState mine(String id) {
        PlanState state = plans.get(id);
        caller.requireGrant(KEEPERS, state.place());
        return state;
    }

    private PlanState mine(String id, long version) {
        PlanState state = mine(id);
        Versions.requireCurrent(version, state.version());
        return state;
    }

    private Refused wrongState(String id) {
        return new Refused(new PlanProblem.WrongState(plans.get(id).status()));
    }

    private void record(String action, PlanState state, Map<String, ? extends @Nullable Object> details) {
        audit.record(Act.of(action, "plan", state.id())
                .version(state.version())
                .at(state.place())
                .with(details));
    }
}
