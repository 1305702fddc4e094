package org.kepu.volunteers.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to register; {@link PersonChecks} checks it.
 *
 * @param consent must be true
 * @param notice version of the privacy notice consented to; a helper who has seen a signed paper may leave it out
 */
public record PersonRequest(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String ageBand,
        @Nullable GuardianRequest guardian,
        @Nullable String place,
        @Nullable String kind,
        @Nullable List<String> skills,
        @Nullable List<String> languages,
        @Nullable Boolean consent,
        @Nullable String notice) {

    /** Who answers for a minor; {@code consent} must be true. */
    public record GuardianRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean consent) {}

    /** Without what is personal. */
    @Override
    public String toString() {
        return "PersonRequest[" + ageBand + ", " + place + "]";
    }
}
