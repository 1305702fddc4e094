package org.kepu.content.subscription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as stored; {@link Subscriptions} alone maps it. Times of the day are {@code HH:mm}. */
public record SubscriptionDocument(
        List<String> places,
        List<String> groups,
        List<String> channels,
        String language,
        String quietFrom,
        String quietTo,
        boolean byGroup,
        List<String> muted,
        @Nullable String helper,
        @Nullable LocalDate consentOn,
        @Nullable String consentForm) {

    /** What stays of one that has ended: nothing, and that its id may be used by the same person again. */
    static final SubscriptionDocument ENDED =
            new SubscriptionDocument(List.of(), List.of(), List.of(), "", "", "", false, List.of(), null, null, null);

    /** Whether nothing is left of it. */
    boolean hasEnded() {
        return places.isEmpty();
    }
}
