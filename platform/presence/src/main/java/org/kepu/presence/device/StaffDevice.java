package org.kepu.presence.device;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.late.ClockSkew;

/**
 * A paired device (工作人员设备). Times are city time.
 *
 * @param id of the device; every scan names it
 * @param scope the one thing it may scan for
 * @param key its public key
 * @param pairedBy account ({@code sub}) of who paired it and answers for its scans
 * @param pairedAt when it was paired
 * @param validUntil last moment at which it may send anything
 * @param revoked who revoked it and when, or null
 */
public record StaffDevice(
        UUID id,
        DeviceScope scope,
        DevicePublicKey key,
        String pairedBy,
        OffsetDateTime pairedAt,
        OffsetDateTime validUntil,
        @Nullable Revocation revoked) {

    /** How long after the session's end a device may still send what it scanned: 72 hours. */
    public static final Duration AFTER_END = Duration.ofDays(3);

    /** The skew is measured over a network: a scan may seem this much off its true time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** An end before its time (停用). */
    public record Revocation(OffsetDateTime at, String by) {}

    /**
     * Judges a scan this device sent.
     *
     * @param scan as sent
     * @param reach the scopes in which the scan's session lies: the session itself, its activity, its venue …
     * @param skew of the device's clock at this upload
     * @param now city time
     */
    public ScanCheck check(SignedScan scan, Set<DeviceScope> reach, ClockSkew skew, OffsetDateTime now) {
        if (!scan.device().equals(id) || !key.signed(scan.content(), scan.signatureBytes())) {
            return new ScanCheck.Altered();
        }
        if (!reach.contains(scope)) {
            return new ScanCheck.OtherScope(scope);
        }
        if (now.isAfter(validUntil)) {
            return new ScanCheck.Expired(validUntil);
        }
        OffsetDateTime madeAt = skew.toCityTime(scan.scannedAt());
        if (madeAt.isBefore(pairedAt.minus(TOLERANCE)) || madeAt.isAfter(now.plus(TOLERANCE))) {
            return new ScanCheck.ImpossibleTime(madeAt);
        }
        if (revoked == null) {
            return new ScanCheck.Genuine(pairedBy, madeAt);
        }
        return madeAt.isBefore(revoked.at())
                ? new ScanCheck.Unconfirmed(pairedBy, madeAt, revoked.at())
                : new ScanCheck.Revoked(revoked.at());
    }

    /** Whether this device asked, and may: it is neither expired nor revoked. */
    public boolean asked(DeviceAsk ask, OffsetDateTime now) {
        return ask.device().equals(id) && isGood(now.toInstant()) && key.signed(ask.content(), ask.signatureBytes());
    }

    /** Whether the device may scan now: neither expired nor revoked. */
    public boolean isGood(Instant now) {
        return revoked == null && !now.isAfter(validUntil.toInstant());
    }
}
