package org.kepu.metrics.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.base.CityTime;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Measure;
import org.kepu.contracts.Plan;
import org.kepu.metrics.entered.Enterable;
import org.kepu.metrics.measure.Engines;
import org.kepu.metrics.measure.Question;
import org.kepu.metrics.measure.Value;
import org.kepu.metrics.plan.PlanState;
import org.kepu.metrics.plan.Settings;
import org.kepu.metrics.plan.Settings.Setting;
import org.kepu.registers.Terms;

/** Finds the values of a plan's targets and judges them. */
@ApplicationScoped
public class Targets {

    private final Engines engines;
    private final Settings settings;
    private final Terms terms;
    private final CityTime time;

    Targets(Engines engines, Settings settings, Terms terms, CityTime time) {
        this.engines = engines;
        this.settings = settings;
        this.terms = terms;
        this.time = time;
    }

    /** Every target of a plan for a place on a day, in the order of the plan. */
    public List<TargetView> all(PlanState state, String place, LocalDate day) {
        Plan plan = state.content().plan();
        Map<String, Setting> set = settings.of(plan.id());
        return plan.indicators().stream()
                .map(indicator -> view(plan, indicator, place, day, set.getOrDefault(indicator.id(), Setting.NONE)))
                .toList();
    }

    /** One target for a place on a day. */
    public TargetView one(Plan plan, Indicator indicator, String place, LocalDate day) {
        return view(plan, indicator, place, day, setting(plan, indicator));
    }

    /** What the engines are asked for a target: never a day after it is due. */
    Question question(Plan plan, Indicator indicator, String place, LocalDate day) {
        return new Question(
                plan,
                indicator,
                place,
                judgedOn(indicator, day),
                setting(plan, indicator).need());
    }

    private Setting setting(Plan plan, Indicator indicator) {
        return settings.of(plan.id()).getOrDefault(indicator.id(), Setting.NONE);
    }

    private TargetView view(Plan plan, Indicator indicator, String place, LocalDate day, Setting setting) {
        LocalDate judgedOn = judgedOn(indicator, day);
        Value value = engines.value(new Question(plan, indicator, place, judgedOn, setting.need()));
        Judge judge = new Judge(
                plan,
                indicator,
                judgedOn,
                isOver(indicator, day, judgedOn),
                place.equals(plan.place()),
                setting.tolerancePercent());
        Judgement judgement = judge.judge(value);
        Shown shown = Shown.of(value);
        String address = "/api/metrics/v1/plans/" + plan.id() + "/targets/" + indicator.id();
        String where = "?place=" + place + "&day=" + day;
        return new TargetView(
                plan.id(),
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                indicator.target(),
                indicator.op(),
                indicator.stated(),
                plan.words().stream()
                        .filter(word -> indicator.words().contains(word.zh()))
                        .toList(),
                indicator.qualifier(),
                indicator.reference(),
                indicator.scope(),
                indicator.ambiguity(),
                indicator.section(),
                indicator.evidence(),
                indicator.due(),
                indicator.recurrence(),
                engine(indicator.measure()),
                Enterable.of(indicator.measure()),
                LeftToCity.of(indicator, setting),
                place,
                day,
                judgedOn,
                time.now(),
                shown,
                judgement,
                Sentence.of(indicator, judgedOn, shown, judgement, terms),
                address + "/children" + where,
                hasUnits(indicator.measure()) ? address + "/units" + where : null,
                indicator.measure() instanceof Measure.Entered
                        ? "/api/metrics/v1/entered-values?plan=" + plan.id() + "&indicator=" + indicator.id()
                                + "&place=" + place
                        : address + "/records" + where);
    }

    private static String engine(Measure measure) {
        return switch (measure) {
            case Measure.Added added -> "added";
            case Measure.Stock stock -> "stock";
            case Measure.Coverage coverage -> "coverage";
            case Measure.Sum sum -> "sum";
            case Measure.Count count -> "count";
            case Measure.Distinct distinct -> "distinct";
            case Measure.Cadence cadence -> "cadence";
            case Measure.Share share -> "share";
            case Measure.Entered entered -> "entered";
        };
    }

    private static boolean hasUnits(Measure measure) {
        return measure instanceof Measure.Coverage
                || measure instanceof Measure.Count count && count.perSubject()
                || measure instanceof Measure.Entered entered && entered.per() != null;
    }

    private static LocalDate judgedOn(Indicator indicator, LocalDate day) {
        LocalDate due = LocalDate.of(indicator.due().year(), 12, 31);
        return day.isAfter(due) ? due : day;
    }

    /** A day after the period is past it; on its last day it is past only once today is later. */
    private boolean isOver(Indicator indicator, LocalDate day, LocalDate judgedOn) {
        LocalDate end = indicator.recurrence().equals("yearly")
                ? LocalDate.of(judgedOn.getYear(), 12, 31)
                : LocalDate.of(indicator.due().year(), 12, 31);
        return day.isAfter(end) || day.equals(end) && time.today().isAfter(end);
    }
}
