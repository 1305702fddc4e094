package org.kepu.presence.late;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One scan kept on a phone and sent later.
 *
 * @param nonce made by the phone with the scan and kept with it; the Idempotency-Key of this scan
 * @param code the code as scanned; whatever it is, it gets an answer of its own
 * @param scannedAt the phone's clock at the scan: kept as evidence, proves nothing
 * @param deviceNow the phone's clock at the upload: tells how wrong it goes
 */
public record LateScan(UUID nonce, String code, OffsetDateTime scannedAt, OffsetDateTime deviceNow) {}
