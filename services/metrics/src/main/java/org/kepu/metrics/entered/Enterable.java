package org.kepu.metrics.entered;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Measure;

/**
 * One value that may be entered for a measure (录入项).
 *
 * @param input what is entered: value, reference, base or another name of the plan
 * @param base what the entered number is a base of, such as {@code resident-population}; null where it is none
 * @param type percent, number, money, yes-no or tier
 * @param per place level it is entered for, null for the plan's own place
 */
public record Enterable(
        String input,
        @Nullable String base,
        String type,
        @Nullable String per) {

    /** Everything that may be entered for a measure, in the order of the plan; none where all of it is counted. */
    public static List<Enterable> of(Measure measure) {
        return switch (measure) {
            case Measure.Entered entered ->
                entered.inputs().stream()
                        .map(input -> new Enterable(input.name(), null, input.type(), entered.per()))
                        .toList();
            case Measure.Share share -> List.of(new Enterable(EnteredValue.BASE, share.ofEntered(), "number", null));
            case Measure.Added added
            when added.orEntered() -> List.of(new Enterable(EnteredValue.VALUE, null, "number", null));
            default -> List.of();
        };
    }

    boolean is(String otherInput, String otherBase) {
        return input.equals(otherInput) && otherBase.equals(base == null ? "" : base);
    }
}
