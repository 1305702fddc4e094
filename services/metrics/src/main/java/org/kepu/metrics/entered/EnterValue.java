package org.kepu.metrics.entered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Measure;
import org.kepu.contracts.Plan;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.metrics.document.SourceDocuments;
import org.kepu.metrics.plan.PlanState;
import org.kepu.metrics.plan.Plans;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** Enters a value with its date and source document, or corrects one by another. */
@ApplicationScoped
@Transactional
class EnterValue {

    private static final Set<Role> KEEPERS = Set.of(Role.OPERATOR, Role.ADMIN);
    private static final EventType ENTERED = EventType.fact("metrics", "external-value", "entered");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private final EnteredValues values;
    private final SourceDocuments documents;
    private final Plans plans;
    private final Places places;
    private final Caller caller;
    private final Outbox outbox;
    private final CityTime time;

    EnterValue(
            EnteredValues values,
            SourceDocuments documents,
            Plans plans,
            Places places,
            Caller caller,
            Outbox outbox,
            CityTime time) {
        this.values = values;
        this.documents = documents;
        this.plans = plans;
        this.places = places;
        this.caller = caller;
        this.outbox = outbox;
        this.time = time;
    }

    /** An entered value as others may know it; who entered it stays here. */
    record Entered(
            String plan,
            String indicator,
            String input,
            @Nullable String base,
            String place,
            LocalDate asOf,
            BigDecimal value,
            String document,
            @Nullable String replaces) {}

    EnteredValue run(EnteredRequest request) {
        Checks checks = new Checks();
        String planId = checks.text("plan", request.plan(), 1, 64);
        String indicatorId = checks.text("indicator", request.indicator(), 1, 64);
        String input = checks.text("input", request.input(), 1, 20);
        String base = request.base() == null ? "" : checks.text("base", request.base(), 1, 64);
        String place = checks.text("place", request.place(), 1, 32);
        LocalDate asOf = checks.day("asOf", request.asOf(), Checks.EARLIEST_DAY, time.today());
        UUID document = checks.uuid("document", request.document());
        UUID replaces = request.replaces() == null ? null : checks.uuid("replaces", request.replaces());
        checks.present("value", request.value());
        BigDecimal value = request.value() == null ? BigDecimal.ZERO : request.value();
        checks.throwIfAny();
        Plan plan = plans.read(planId)
                .map(PlanState::content)
                .map(PlanState.Content::plan)
                .orElse(null);
        checks.check("plan", plan != null, "unknown-code");
        checks.throwIfAny();
        caller.requireGrant(KEEPERS, place);
        Indicator indicator = plan == null ? null : plan.indicator(indicatorId).orElse(null);
        checks.check("indicator", indicator != null, "no-indicator");
        checks.check("place", plan == null || places.covers(plan.place(), place), "unknown-code");
        if (indicator != null) {
            String type = typeOf(indicator.measure(), input, base);
            checks.check("input", type != null, "no-indicator");
            range(checks, type, value);
        }
        checks.check("document", documents.find(document).isPresent(), "no-document");
        checks.throwIfAny();
        EnteredValue entered = new EnteredValue(
                Ids.next(),
                planId,
                indicatorId,
                input,
                base,
                place,
                asOf,
                value,
                document,
                replaces,
                true,
                caller.sub(),
                time.now());
        if (replaces != null) {
            requireReplaceable(entered, replaces);
        }
        values.add(entered);
        outbox.append(event(entered, time.now()));
        return entered;
    }

    /** The earlier entry must be the same thing at the same place, and the latest of its chain. */
    private void requireReplaceable(EnteredValue entered, UUID replaces) {
        Checks checks = new Checks();
        EnteredValue earlier = values.find(replaces).orElse(null);
        checks.check(
                "replaces",
                earlier != null
                        && earlier.plan().equals(entered.plan())
                        && earlier.indicator().equals(entered.indicator())
                        && earlier.input().equals(entered.input())
                        && earlier.base().equals(entered.base())
                        && earlier.place().equals(entered.place()),
                "unknown-code");
        checks.throwIfAny();
        if (earlier != null && !earlier.current()) {
            throw new Refused(new EnteredProblem.AlreadyReplaced());
        }
    }

    /** What may be entered for a measure: percent, number, money, yes-no, tier; null where nothing may. */
    private static @Nullable String typeOf(Measure measure, String input, String base) {
        return Enterable.of(measure).stream()
                .filter(asked -> asked.is(input, base))
                .map(Enterable::type)
                .findFirst()
                .orElse(null);
    }

    private static void range(Checks checks, @Nullable String type, BigDecimal value) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = LARGEST;
        switch (type == null ? "" : type) {
            case "percent" -> {
                // A growth rate may be negative and above a hundred.
                least = BigDecimal.valueOf(-1000);
                most = BigDecimal.valueOf(1000);
            }
            case "yes-no" -> most = BigDecimal.ONE;
            case "tier" -> {
                least = BigDecimal.ONE;
                most = BigDecimal.valueOf(100);
            }
            default -> least = BigDecimal.ZERO;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean mustBeWhole = "yes-no".equals(type) || "tier".equals(type);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0 || value.scale() > 6 || mustBeWhole && !whole) {
            checks.fail("value", "out-of-range", Map.of("min", least, "max", most));
        }
    }

    private static OutgoingEvent event(EnteredValue entered, OffsetDateTime now) {
        Entered data = new Entered(
                entered.plan(),
                entered.indicator(),
                entered.input(),
                entered.base().isEmpty() ? null : entered.base(),
                entered.place(),
                entered.asOf(),
                entered.value(),
                entered.document().toString(),
                entered.replaces() == null ? null : entered.replaces().toString());
        return OutgoingEvent.of(ENTERED, entered.id().toString(), 1, now, entered.place(), data);
    }
}
