package org.kepu.security.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the place register (地方): city, county, township, village or what a city keeps below.
 *
 * @param code opaque, 1 to 32 characters, never reused; its digits mean nothing
 * @param name official name
 * @param level slug of the level, such as {@code county}
 * @param parent code of the place it belongs to, absent at the top
 * @param validFrom first day it exists; absent where the register does not know it
 * @param validTo last day it exists; absent while it does
 * @param successors codes of the places that took over from it
 * @param edition the edition of the register that said so
 */
public record Place(
        String code,
        String name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        @Nullable String edition) {

    /** Longest code. */
    public static final int MAX_CODE = 32;

    public Place {
        if (!isCode(code)) {
            throw new IllegalArgumentException("code must have 1 to 32 visible characters, was \"" + code + "\"");
        }
        if (code.equals(parent)) {
            throw new IllegalArgumentException("parent must be another place, was " + parent);
        }
        if (successors.contains(code)) {
            throw new IllegalArgumentException("successors must be other places, were " + successors);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo must not be before " + validFrom + ", was " + validTo);
        }
        successors = List.copyOf(successors);
    }

    /** Whether {@code text} could be the code of a place: 1 to 32 visible ASCII characters without {@code @}. */
    public static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_CODE
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '@');
    }

    /** Whether it exists on {@code day}. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
