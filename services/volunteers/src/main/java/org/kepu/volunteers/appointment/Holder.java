package org.kepu.volunteers.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role (任职人).
 *
 * @param person id of the volunteer, where he is registered as one
 * @param name personal
 * @param phone personal
 * @param mainJob what he does besides, a code of {@code named-role} such as {@code grid-worker} (网格员兼任)
 * @param subsidy whether he gets one
 */
public record Holder(
        @Nullable UUID person,
        String name,
        @Nullable String phone,
        @Nullable String mainJob,
        boolean subsidy) {

    /** Without what is personal. */
    @Override
    public String toString() {
        return "Holder[]";
    }
}
