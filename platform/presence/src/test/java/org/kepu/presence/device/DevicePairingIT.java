package org.kepu.presence.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class DevicePairingIT {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-09-21T08:30:00+08:00");
    private static final OffsetDateTime ENDS = OffsetDateTime.parse("2024-09-21T11:00:00+08:00");

    private final DeviceScope scope = new DeviceScope("session", Ids.next().toString());
    private final byte[] spki = TestDevice.FIRST.spki();

    @Inject
    DevicePairing pairing;

    @Inject
    StaffDevices devices;

    @Test
    void shouldPairADeviceWithinAMinute() {
        // Given
        PairingOffer offer = pairing.offer(scope, ENDS, "sub-organiser", NOW);

        // When
        PairingOutcome outcome =
                pairing.redeem(offer.code().toLowerCase(java.util.Locale.ROOT), spki, NOW.plusSeconds(60));

        // Then
        StaffDevice device = paired(outcome);
        assertThat(device.scope()).isEqualTo(scope);
        assertThat(device.pairedBy()).isEqualTo("sub-organiser");
        assertThat(device.pairedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(device.validUntil()).isEqualTo("2024-09-24T11:00:00+08:00");
        assertThat(device.isGood(ENDS.toInstant())).isTrue();
        assertThat(devices.find(device.id())).contains(device);
        assertThat(devices.of(scope)).containsExactly(device);
        assertThat(offer.toString()).doesNotContain(offer.code());
    }

    @Test
    void shouldRefuseACodeAfterAMinute() {
        // Given
        PairingOffer offer = pairing.offer(scope, ENDS, "sub-organiser", NOW);

        // When
        PairingOutcome outcome = pairing.redeem(offer.code(), spki, NOW.plusSeconds(61));

        // Then
        assertThat(outcome).isEqualTo(new PairingOutcome.TooLate());
        assertThat(devices.of(scope)).isEmpty();
    }

    @Test
    void shouldPairOneOfEightDevicesThatShowTheSameCode() throws Exception {
        // Given
        PairingOffer offer = pairing.offer(scope, ENDS, "sub-organiser", NOW);
        Callable<PairingOutcome> redeem = () -> pairing.redeem(offer.code(), spki, NOW);

        // When
        List<PairingOutcome> outcomes;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            outcomes = threads.invokeAll(Stream.generate(() -> redeem).limit(8).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(outcomes).filteredOn(PairingOutcome.Paired.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new PairingOutcome.AlreadyUsed()::equals)
                .hasSize(7);
        assertThat(devices.of(scope)).hasSize(1);
    }

    @Test
    void shouldRefuseACodeNobodyOfferedAndAKeyOfAnotherKind() throws Exception {
        // Given
        PairingOffer offer = pairing.offer(scope, ENDS, "sub-organiser", NOW);
        byte[] small = new TestDevice(1024).spki();

        // When
        PairingOutcome unknown = pairing.redeem("0000000", spki, NOW);
        PairingOutcome unreadable = pairing.redeem("?", spki, NOW);
        PairingOutcome unfit = pairing.redeem(offer.code(), small, NOW);
        PairingOutcome noKey = pairing.redeem(offer.code(), new byte[] {1, 2, 3}, NOW);

        // Then
        assertThat(List.of(unknown, unreadable)).containsOnly(new PairingOutcome.UnknownCode());
        assertThat(List.of(unfit, noKey)).containsOnly(new PairingOutcome.UnfitKey());
        assertThat(pairing.redeem(offer.code(), spki, NOW)).isInstanceOf(PairingOutcome.Paired.class);
    }

    @Test
    void shouldNotPairForWhatEndedThreeDaysAgo() {
        // Given
        OffsetDateTime late = ENDS.plusHours(72);

        // When
        var refusal = assertThatThrownBy(() -> pairing.offer(scope, ENDS, "sub-organiser", late));

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKeepTheFirstRevocation() {
        // Given
        UUID id = paired(pairing.redeem(
                        pairing.offer(scope, ENDS, "sub-organiser", NOW).code(), spki, NOW))
                .id();

        // When
        boolean first = devices.revoke(id, "sub-manager", NOW.plusHours(1));
        boolean second = devices.revoke(id, "sub-other", NOW.plusHours(2));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        StaffDevice device = devices.find(id).orElseThrow();
        assertThat(device.isGood(NOW.toInstant())).isFalse();
        assertThat(device.revoked())
                .usingRecursiveComparison()
                .withEqualsForType(OffsetDateTime::isEqual, OffsetDateTime.class)
                .isEqualTo(new StaffDevice.Revocation(NOW.plusHours(1), "sub-manager"));
        assertThat(devices.revoke(Ids.next(), "sub-manager", NOW)).as("unknown").isFalse();
    }

    private static StaffDevice paired(PairingOutcome outcome) {
        assertThat(outcome).isInstanceOf(PairingOutcome.Paired.class);
        return ((PairingOutcome.Paired) outcome).device();
    }
}
