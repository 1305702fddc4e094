package org.kepu.presence.device;

import java.time.OffsetDateTime;

/**
 * A one-time code that pairs a device (配对码).
 *
 * @param code to be typed or scanned on the device; shown once, never stored
 * @param goodUntil last moment at which it works, city time
 */
public record PairingOffer(String code, OffsetDateTime goodUntil) {

    /** Without the code: this object may reach a log by mistake. */
    @Override
    public String toString() {
        return "PairingOffer[good until " + goodUntil + "]";
    }
}
