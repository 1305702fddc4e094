package org.kepu.content.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final String REF = "0123456789abcdef0123456789abcdef";

    @Test
    void shouldReachAFarmerOnlyWhereGroupsMayBeUsed() {
        // Given
        Subscription farmer = subscription(true, Set.of());
        Subscription notPersonalised = subscription(false, Set.of());

        // When
        boolean reached = farmer.belongsTo(List.of("farmers", "youth"));

        // Then
        assertThat(reached).isTrue();
        assertThat(notPersonalised.belongsTo(List.of("farmers"))).isFalse();
        assertThat(notPersonalised.belongsTo(List.of())).isTrue();
        assertThat(farmer.belongsTo(List.of("seniors"))).isFalse();
    }

    @Test
    void shouldWantNothingThatIsOnlyAboutMutedThemes() {
        // Given
        Subscription muted = subscription(true, Set.of("weather"));

        // When
        boolean wanted = muted.wants(List.of("weather"));

        // Then
        assertThat(wanted).isFalse();
        assertThat(muted.wants(List.of("weather", "farm-skills"))).isTrue();
        assertThat(muted.wants(List.of())).isTrue();
    }

    @Test
    void shouldEndEveryChannelWhereSomebodyOptsOutOfEverything() {
        // Given
        Subscription subscription = subscription(true, Set.of());

        // When
        Subscription after = subscription.optOut(List.of());

        // Then
        assertThat(after.wish().channels()).isEmpty();
        assertThat(subscription.optOut(List.of("weather")).wish().channels()).containsExactly("in-app");
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void shouldWriteAPersonsReferenceAsAnIdAndBack() {
        // Given
        Subscription subscription = subscription(true, Set.of());

        // When
        String ref = subscription.personRef();

        // Then
        assertThat(ref).isEqualTo(REF);
        assertThat(Subscription.idOf(ref)).isEqualTo(subscription.id());
    }

    private static Subscription subscription(boolean byGroup, Set<String> muted) {
        QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        Subscription.Wish wish = new Subscription.Wish(
                List.of("410926000000"), List.of("farmers"), List.of("in-app"), "zh-CN", quiet, byGroup, muted);
        return new Subscription(Subscription.idOf(REF), wish, null, 1);
    }
}
