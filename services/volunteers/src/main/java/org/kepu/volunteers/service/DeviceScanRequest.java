package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.device.SignedScan;
import org.kepu.presence.late.LateUpload;
import org.kepu.web.Checks;

/**
 * Scans a paired device made and signed, sent now.
 *
 * @param device the device's id
 * @param deviceNow the device's clock at the upload
 * @param scans 1 to 200, in the order they were made
 */
public record DeviceScanRequest(
        @Nullable String device,
        @Nullable OffsetDateTime deviceNow,
        @Nullable List<ScanRequest> scans) {

    /**
     * One scan.
     *
     * @param act {@code in} or {@code out}
     * @param subject the text scanned: a volunteer's card
     * @param signature in base64url without padding
     */
    public record ScanRequest(
            @Nullable String nonce,
            @Nullable String session,
            @Nullable String act,
            @Nullable String subject,
            @Nullable OffsetDateTime scannedAt,
            @Nullable String signature) {}

    /** An upload that can be read. */
    record Upload(UUID device, OffsetDateTime deviceNow, List<SignedScan> scans) {}

    Upload read() {
        Checks checks = new Checks();
        UUID id = checks.uuid("device", device);
        OffsetDateTime now = deviceNow == null ? checks.moment("deviceNow", null) : deviceNow;
        List<ScanRequest> list = checks.list("scans", scans, 1, LateUpload.MOST);
        List<Parts> parts = IntStream.range(0, list.size())
                .mapToObj(i -> parts(checks.in("scans[" + i + "]"), list.get(i)))
                .toList();
        checks.throwIfAny();
        return new Upload(id, now, parts.stream().map(each -> each.of(id)).toList());
    }

    private record Parts(
            UUID nonce, UUID session, String act, String subject, OffsetDateTime scannedAt, String signature) {
        SignedScan of(UUID device) {
            return new SignedScan(nonce, device, session, act, subject, scannedAt, signature);
        }
    }

    private static Parts parts(Checks at, ScanRequest scan) {
        UUID nonce = at.uuid("nonce", scan.nonce());
        UUID session = at.uuid("session", scan.session());
        String act = at.code("act", scan.act(), code -> code.equals("in") || code.equals("out"));
        String subject = at.text("subject", scan.subject(), 1, 400);
        at.present("scannedAt", scan.scannedAt());
        OffsetDateTime scannedAt = scan.scannedAt() == null ? OffsetDateTime.MIN : scan.scannedAt();
        at.check("scannedAt", scannedAt.getNano() % 1_000_000 == 0, "not-a-moment");
        return new Parts(nonce, session, act, subject, scannedAt, at.text("signature", scan.signature(), 1, 400));
    }
}
