package org.kepu.content.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as shown to whoever gave it. */
public record SubscriptionView(
        String id,
        long version,
        List<String> places,
        List<String> groups,
        List<String> channels,
        String language,
        String quietFrom,
        String quietTo,
        boolean byGroup,
        List<String> muted,
        @Nullable String consentForm) {

    static SubscriptionView of(Subscription subscription) {
        Subscription.Wish wish = subscription.wish();
        Subscription.GivenFor helper = subscription.helper();
        return new SubscriptionView(
                subscription.id().toString(),
                subscription.version(),
                wish.places(),
                wish.groups(),
                wish.channels(),
                wish.language(),
                wish.quiet().from().toString(),
                wish.quiet().to().toString(),
                wish.byGroup(),
                wish.muted().stream().sorted().toList(),
                helper == null ? null : helper.consentForm());
    }
}
