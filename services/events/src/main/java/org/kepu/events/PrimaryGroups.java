package org.kepu.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.contracts.Plan;
import org.kepu.contracts.Plans;
import org.kepu.messaging.fact.Fact;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;

/**
 * The primary groups (重点人群) of the plan in force: every head belongs to exactly one of them or is {@code unspecified}, so
 * that groups add up. Every other group is a finer one: a tag, counted apart.
 */
@ApplicationScoped
public class PrimaryGroups {

    private static final String TAG = "key-group:";

    private final List<Plan> plans = Plans.load();
    private final Places places;
    private final Terms terms;

    PrimaryGroups(Places places, Terms terms) {
        this.places = places;
        this.terms = terms;
    }

    /** The codes a head at this place may be counted under on this day; of every plan known where none is in force. */
    public Set<String> of(String place, LocalDate day) {
        List<Plan> inForce = plans.stream()
                .filter(plan -> plan.period().start() <= day.getYear()
                        && day.getYear() <= plan.period().end())
                .filter(plan -> places.covers(plan.place(), place))
                .toList();
        Stream<Plan> counted = (inForce.isEmpty() ? plans : inForce).stream();
        return Stream.concat(
                        counted.flatMap(plan -> plan.keyGroups().stream()).map(Plan.Named::code),
                        Stream.of(Fact.UNSPECIFIED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The finer groups of a request as tags, sorted; a primary group is none. */
    public List<String> finer(Checks checks, String field, List<String> codes, Set<String> primary) {
        for (int i = 0; i < codes.size(); i++) {
            checks.code(
                    field + "[" + i + "]",
                    codes.get(i),
                    code -> terms.has("key-group", code) && !primary.contains(code));
        }
        checks.check(field, codes.stream().distinct().count() == codes.size(), "twice");
        return codes.stream().map(TAG::concat).sorted().toList();
    }
}
