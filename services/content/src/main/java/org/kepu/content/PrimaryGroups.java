package org.kepu.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.contracts.Plan;
import org.kepu.contracts.Plans;
import org.kepu.messaging.fact.Fact;
import org.kepu.security.places.Places;

/**
 * The primary groups (重点人群) of the plan in force: every head counts in exactly one of them or in {@code unspecified}, so
 * that groups add up.
 *
 * <p>Which plan is in force follows from the plans this product ships with, until metrics publishes the imported ones.
 */
@ApplicationScoped
public class PrimaryGroups {

    private final Places places;
    private final List<Plan> plans = Plans.load();

    PrimaryGroups(Places places) {
        this.places = places;
    }

    /** The group somebody at a place who belongs to {@code groups} counts in, {@code wanted} before the others. */
    public String of(String place, LocalDate day, Collection<String> groups, Collection<String> wanted) {
        Set<String> primary = inForce(place, day);
        return groups.stream()
                .filter(wanted::contains)
                .filter(primary::contains)
                .findFirst()
                .or(() -> groups.stream().filter(primary::contains).findFirst())
                .orElse(Fact.UNSPECIFIED);
    }

    private Set<String> inForce(String place, LocalDate day) {
        return plans.stream()
                .filter(plan -> places.covers(plan.place(), place))
                .filter(plan -> plan.period().start() <= day.getYear()
                        && day.getYear() <= plan.period().end())
                .flatMap(plan -> plan.keyGroups().stream())
                .map(Plan.Named::code)
                .collect(Collectors.toSet());
    }
}
