package org.kepu.venues.booking;

import org.jspecify.annotations.Nullable;

/**
 * Places somebody takes, or staff for somebody on the phone.
 *
 * @param partySize people, the person included
 * @param group a code of {@code key-group}; unspecified where it is missing
 * @param name and phone, needed only where staff book
 * @param consent that the person agrees, needed only where staff book
 */
public record BookingRequest(
        @Nullable Integer partySize,
        @Nullable String group,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean consent) {

    /** Without the values. */
    @Override
    public String toString() {
        return "BookingRequest[]";
    }

    /**
     * What a booking is to be from now on.
     *
     * @param partySize people, the person included
     * @param group a code of {@code key-group}; as it was where it is missing
     */
    public record Change(
            @Nullable Integer partySize, @Nullable String group) {}

    /**
     * Why it is given back.
     *
     * @param reason a code of {@code cancellation-reason}; a visitor needs none
     */
    public record Cancellation(@Nullable String reason) {}
}
