package org.kepu.content.subscription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be told; {@link WishChecks} checks it. */
public record SubscriptionRequest(
        @Nullable List<String> places,
        @Nullable List<String> groups,
        @Nullable List<String> channels,
        @Nullable String language,
        @Nullable Quiet quiet,
        @Nullable Boolean byGroup,
        @Nullable List<String> muted) {

    /** From when to when not to disturb, {@code HH:mm}; two equal times for never. */
    public record Quiet(@Nullable String from, @Nullable String to) {}

    /** A subscription a helper gives for somebody who has no account. */
    public record Helped(
            @Nullable SubscriptionRequest wish,
            @Nullable LocalDate consentOn,
            @Nullable String consentForm) {}

    /** No more about these themes; no more at all where none is named. */
    public record OptOut(@Nullable List<String> themes) {}
}
