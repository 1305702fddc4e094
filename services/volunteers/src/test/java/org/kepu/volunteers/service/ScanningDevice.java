package org.kepu.volunteers.service;

import static io.restassured.RestAssured.given;
import static org.kepu.volunteers.Scene.asResident;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.presence.device.SignedScan;
import org.kepu.volunteers.AnnouncedSessions;

/** A staff device that makes its own key, is paired and signs what it scans. */
record ScanningDevice(UUID id, KeyPair keys) {

    static ScanningDevice pair(String leader, AnnouncedSessions session) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        String code = asResident(leader)
                .post("/api/volunteers/v1/sessions/{id}/device-offers", session.id())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        String id = withoutSignIn()
                .body(Map.of(
                        "code",
                        code,
                        "publicKey",
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())))
                .post("/api/volunteers/v1/device-pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new ScanningDevice(UUID.fromString(id), keys);
    }

    Map<String, Object> scan(AnnouncedSessions session, String act, String subject, OffsetDateTime at)
            throws GeneralSecurityException {
        UUID nonce = UUID.randomUUID();
        SignedScan scan = new SignedScan(nonce, id, session.id(), act, subject, at, "unsigned");
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.getPrivate());
        signer.update(scan.content());
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        return Map.of(
                "nonce",
                nonce.toString(),
                "session",
                session.id().toString(),
                "act",
                act,
                "subject",
                subject,
                "scannedAt",
                moment(at),
                "signature",
                signature);
    }

    /** A scan whose time was changed after it was signed. */
    Map<String, Object> alteredScan(AnnouncedSessions session, String act, String subject, OffsetDateTime at)
            throws GeneralSecurityException {
        Map<String, Object> altered = new java.util.HashMap<>(scan(session, act, subject, at));
        altered.put("scannedAt", moment(at.minusMinutes(5)));
        return altered;
    }

    /** RFC 3339 has seconds, where Java leaves zeros out. */
    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    Response upload(String deviceNow, List<Map<String, Object>> scans) {
        return withoutSignIn()
                .body(Map.of("device", id.toString(), "deviceNow", deviceNow, "scans", scans))
                .post("/api/volunteers/v1/device-scans");
    }

    private static io.restassured.specification.RequestSpecification withoutSignIn() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
