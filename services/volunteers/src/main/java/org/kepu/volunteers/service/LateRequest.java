package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.late.LateUpload;
import org.kepu.web.Checks;

/**
 * Scans a phone kept without signal and sends now (离线补传, R9).
 *
 * @param deviceNow the phone's clock at the upload
 * @param phone a random id the phone keeps
 * @param scans 1 to 200, in the order they were made
 */
public record LateRequest(
        @Nullable OffsetDateTime deviceNow,
        @Nullable String phone,
        @Nullable List<KeptScan> scans) {

    /**
     * One kept scan.
     *
     * @param nonce made with the scan and kept with it
     * @param side {@code in} or {@code out}
     * @param code as scanned
     * @param scannedAt the phone's clock at the scan: evidence, no proof
     */
    public record KeptScan(
            @Nullable String nonce,
            @Nullable String side,
            @Nullable String code,
            @Nullable OffsetDateTime scannedAt) {}

    /** A scan that can be read; whatever its code is, it gets an answer of its own. */
    record Readable(UUID nonce, Side side, String code, OffsetDateTime scannedAt) {}

    /** An upload that can be read. */
    record Upload(OffsetDateTime deviceNow, @Nullable String phone, List<Readable> scans) {}

    Upload read() {
        Checks checks = new Checks();
        OffsetDateTime now = deviceNow == null ? checks.moment("deviceNow", null) : deviceNow;
        String device = checks.optionalText("phone", phone, 8, 64);
        List<KeptScan> list = checks.list("scans", scans, 1, LateUpload.MOST);
        List<Readable> readable = IntStream.range(0, list.size())
                .mapToObj(i -> read(checks.in("scans[" + i + "]"), list.get(i)))
                .toList();
        checks.throwIfAny();
        return new Upload(now, device, readable);
    }

    private static Readable read(Checks at, KeptScan scan) {
        UUID nonce = at.uuid("nonce", scan.nonce());
        String side = at.code("side", scan.side(), code -> code.equals("in") || code.equals("out"));
        String code = at.text("code", scan.code(), 1, 200);
        at.present("scannedAt", scan.scannedAt());
        OffsetDateTime scannedAt = scan.scannedAt() == null ? OffsetDateTime.MIN : scan.scannedAt();
        return new Readable(nonce, side.equals("out") ? Side.OUT : Side.IN, code, scannedAt);
    }
}
