package org.kepu.presence.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.presence.late.ClockSkew;

class StaffDeviceTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 2);
    private static final DeviceScope SCOPE = new DeviceScope("session", SESSION.toString());
    private static final OffsetDateTime PAIRED = OffsetDateTime.parse("2024-09-21T08:30:00+08:00");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2024-09-21T10:00:00+08:00");
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2024-09-21T20:00:00+08:00");
    private static final OffsetDateTime VALID_UNTIL = OffsetDateTime.parse("2024-09-24T11:00:00+08:00");
    private static final ClockSkew RIGHT = new ClockSkew(Duration.ZERO);

    private final StaffDevice device = device(null);

    @Test
    void shouldNameWhoAnswersForAScanOfAGoodDevice() {
        // Given
        SignedScan scan = TestDevice.FIRST.scan(ID, SESSION, "card", NINE);

        // When
        ScanCheck check = device.check(scan, Set.of(SCOPE), RIGHT, EVENING);

        // Then
        assertThat(check).isEqualTo(new ScanCheck.Genuine("sub-organiser", NINE));
    }

    static Stream<Arguments> alterations() {
        SignedScan scan = TestDevice.FIRST.scan(ID, SESSION, "card", NINE);
        UUID other = new UUID(7, 7);
        String signed = scan.signature();
        return Stream.of(
                Arguments.of("nonce", copy(other, ID, SESSION, "in", "card", NINE, signed)),
                Arguments.of("device", copy(scan.nonce(), other, SESSION, "in", "card", NINE, signed)),
                Arguments.of("session", copy(scan.nonce(), ID, other, "in", "card", NINE, signed)),
                Arguments.of("act", copy(scan.nonce(), ID, SESSION, "out", "card", NINE, signed)),
                Arguments.of("subject", copy(scan.nonce(), ID, SESSION, "in", "card2", NINE, signed)),
                Arguments.of("time", copy(scan.nonce(), ID, SESSION, "in", "card", NINE.plusNanos(1_000_000), signed)),
                Arguments.of("no signature", copy(scan.nonce(), ID, SESSION, "in", "card", NINE, "")),
                Arguments.of("no base64", copy(scan.nonce(), ID, SESSION, "in", "card", NINE, "%".repeat(342))),
                Arguments.of("zero signature", copy(scan.nonce(), ID, SESSION, "in", "card", NINE, "A".repeat(342))),
                Arguments.of("another device's key", TestDevice.SECOND.scan(ID, SESSION, "card", NINE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alterations")
    void shouldRefuseAnAlteredScan(String what, SignedScan altered) {
        // When
        ScanCheck check = device.check(altered, Set.of(SCOPE), RIGHT, EVENING);

        // Then
        assertThat(check).as(what).isEqualTo(new ScanCheck.Altered());
    }

    @Test
    void shouldKeepAScanMadeBeforeTheRevocationAndRefuseALaterOne() {
        // Given
        StaffDevice revoked = device(new StaffDevice.Revocation(TEN, "sub-manager"));
        SignedScan before = TestDevice.FIRST.scan(ID, SESSION, "card", TEN.minusSeconds(1));
        SignedScan at = TestDevice.FIRST.scan(ID, SESSION, "card", TEN);

        // When
        ScanCheck kept = revoked.check(before, Set.of(SCOPE), RIGHT, EVENING);
        ScanCheck refused = revoked.check(at, Set.of(SCOPE), RIGHT, EVENING);

        // Then
        assertThat(kept).isEqualTo(new ScanCheck.Unconfirmed("sub-organiser", TEN.minusSeconds(1), TEN));
        assertThat(refused).isEqualTo(new ScanCheck.Revoked(TEN));
    }

    @Test
    void shouldJudgeByCityTimeOnADeviceADayAhead() {
        // Given
        StaffDevice revoked = device(new StaffDevice.Revocation(TEN, "sub-manager"));
        SignedScan scan = TestDevice.FIRST.scan(ID, SESSION, "card", NINE.plusDays(1));
        ClockSkew dayAhead = ClockSkew.between(EVENING.plusDays(1), EVENING);

        // When
        ScanCheck check = revoked.check(scan, Set.of(SCOPE), dayAhead, EVENING);

        // Then
        assertThat(check).isEqualTo(new ScanCheck.Unconfirmed("sub-organiser", NINE, TEN));
    }

    @Test
    void shouldRefuseADeviceAfterItsTime() {
        // Given
        SignedScan scan = TestDevice.FIRST.scan(ID, SESSION, "card", NINE);

        // When
        ScanCheck last = device.check(scan, Set.of(SCOPE), RIGHT, VALID_UNTIL);
        ScanCheck late = device.check(scan, Set.of(SCOPE), RIGHT, VALID_UNTIL.plusSeconds(1));

        // Then
        assertThat(last).isInstanceOf(ScanCheck.Genuine.class);
        assertThat(late).isEqualTo(new ScanCheck.Expired(VALID_UNTIL));
    }

    @Test
    void shouldRefuseAScanForWhatItWasNotPairedFor() {
        // Given
        SignedScan scan = TestDevice.FIRST.scan(ID, SESSION, "card", NINE);
        DeviceScope elsewhere = new DeviceScope("session", new UUID(3, 3).toString());

        // When
        ScanCheck check = device.check(scan, Set.of(elsewhere), RIGHT, EVENING);

        // Then
        assertThat(check).isEqualTo(new ScanCheck.OtherScope(SCOPE));
    }

    @Test
    void shouldRefuseAScanFromBeforeThePairingOrFromTheFuture() {
        // Given
        SignedScan early = TestDevice.FIRST.scan(ID, SESSION, "card", PAIRED.minusSeconds(61));
        SignedScan future = TestDevice.FIRST.scan(ID, SESSION, "card", EVENING.plusSeconds(61));

        // When
        ScanCheck tooEarly = device.check(early, Set.of(SCOPE), RIGHT, EVENING);
        ScanCheck tooLate = device.check(future, Set.of(SCOPE), RIGHT, EVENING);

        // Then
        assertThat(tooEarly).isEqualTo(new ScanCheck.ImpossibleTime(PAIRED.minusSeconds(61)));
        assertThat(tooLate).isEqualTo(new ScanCheck.ImpossibleTime(EVENING.plusSeconds(61)));
    }

    private static SignedScan copy(
            UUID nonce, UUID device, UUID session, String act, String subject, OffsetDateTime at, String signature) {
        return new SignedScan(nonce, device, session, act, subject, at, signature);
    }

    private static StaffDevice device(StaffDevice.@Nullable Revocation revoked) {
        DevicePublicKey key = DevicePublicKey.parse(TestDevice.FIRST.spki()).orElseThrow();
        return new StaffDevice(ID, SCOPE, key, "sub-organiser", PAIRED, VALID_UNTIL, revoked);
    }
}
