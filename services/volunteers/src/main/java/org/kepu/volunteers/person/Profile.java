package org.kepu.volunteers.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person told about himself (志愿者资料).
 *
 * @param name full name; personal
 * @param phone personal; absent where a helper registered somebody without one
 * @param guardian who answers for a minor; needed under 14 (R15, R20)
 * @param place code of the village, township or county he serves from
 * @param kind a code of {@code volunteer-kind}
 * @param skills codes of {@code shift-role}: what he can do
 * @param languages BCP 47 tags
 */
public record Profile(
        String name,
        @Nullable String phone,
        AgeBand ageBand,
        @Nullable Guardian guardian,
        String place,
        String kind,
        List<String> skills,
        List<String> languages) {

    public Profile {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        if (ageBand == AgeBand.UNDER_14 && guardian == null) {
            throw new IllegalArgumentException("guardian must be there for somebody under 14");
        }
    }

    /** The name with everything after its first character hidden, for lists that need not say more. */
    public String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "Profile[" + ageBand + ", " + place + "]";
    }
}
