package org.kepu.presence.device;

import java.time.OffsetDateTime;

/** What the check of a staff device's scan found. Only the first two are kept. */
public sealed interface ScanCheck {

    /**
     * A scan of a good device: evidence {@code offline-staff-scan}.
     *
     * @param actor account of who answers for the device
     * @param madeAt city time of the scan, from the device's clock less its skew
     */
    record Genuine(String actor, OffsetDateTime madeAt) implements ScanCheck {}

    /**
     * Made before the device was revoked, by its own clock, which nobody can vouch for now: kept, to be confirmed; evidence
     * {@code revoked-device-scan}.
     */
    record Unconfirmed(String actor, OffsetDateTime madeAt, OffsetDateTime revokedAt) implements ScanCheck {}

    /** Made after the device was revoked. Refused. */
    record Revoked(OffsetDateTime at) implements ScanCheck {}

    /** The device's time is over. Refused. */
    record Expired(OffsetDateTime validUntil) implements ScanCheck {}

    /** The device was paired for something else. Refused. */
    record OtherScope(DeviceScope pairedFor) implements ScanCheck {}

    /** Made before the device was paired, or in the future. Refused. */
    record ImpossibleTime(OffsetDateTime madeAt) implements ScanCheck {}

    /** Not what this device signed. Refused. */
    record Altered() implements ScanCheck {}
}
