package org.kepu.volunteers.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.leader;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.device.DeviceAsk;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class SnapshotIT {

    private static final OffsetDateTime ASKED_AT = OffsetDateTime.parse("2024-09-21T08:30:00.120+08:00");

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    private String me;
    private String leader;
    private AnnouncedSessions session;
    private ScanningDevice device;
    private KeyPair reading;

    @BeforeEach
    void pairedDevice() throws GeneralSecurityException {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        me = account();
        volunteer(me);
        session = AnnouncedSessions.atNine(3);
        signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T08:30:00+08:00");
        leader = leader(session);
        device = ScanningDevice.pair(leader, session);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        reading = generator.generateKeyPair();
    }

    @Test
    void shouldGiveAPairedDeviceTheRosterOfItsSessionThatItAloneCanRead() throws Exception {
        // Given
        String card = asResident(me).get("/api/volunteers/v1/my/card").path("card");

        // When
        Response answer = ask("device-snapshots", "snapshot", ASKED_AT);

        // Then
        answer.then().statusCode(200);
        assertThat(answer.asString()).doesNotContain("小明");
        JsonPath roster = new JsonPath(open(answer));
        assertThat(roster.getString("session")).isEqualTo(session.id().toString());
        assertThat(roster.getString("validUntil")).isEqualTo("2024-09-21T12:00:00+08:00");
        assertThat(roster.getString("lines[0].name")).isEqualTo("𠮷小明");
        assertThat(roster.getBoolean("lines[0].mayServe")).isTrue();
        String[] parts = card.split("\\.");
        assertThat(roster.getString("lines[0].card")).isEqualTo(SnapshotDesk.card(session.id(), parts[2]));
        assertThat(roster.getMap("cardKeys")).containsKey(parts[1]);
    }

    @Test
    void shouldGiveAPairedScreenTheKeyOfItsSession() throws Exception {
        // When
        Response answer = ask("device-screens", "screen", ASKED_AT);

        // Then
        JsonPath key = new JsonPath(open(answer));
        assertThat(key.getString("key"))
                .isEqualTo(codes.screenKey(session.id(), session.endsAt().toInstant())
                        .key());
        assertThat(OffsetDateTime.parse(key.getString("until")))
                .isEqualTo(OffsetDateTime.parse("2024-09-21T13:00:00+08:00"));
    }

    @Test
    void shouldRefuseWhatTheDeviceDidNotSignAndEverythingOnceItIsRevoked() throws Exception {
        // Given
        Response otherAct = ask("device-screens", "snapshot", ASKED_AT);

        // When
        asResident(leader)
                .delete("/api/volunteers/v1/sessions/{session}/devices/{device}", session.id(), device.id())
                .then()
                .statusCode(204);
        Response revoked = ask("device-snapshots", "snapshot", ASKED_AT);

        // Then
        otherAct.then().statusCode(403).body("type", endsWith("checkin-device-not-paired"));
        revoked.then().statusCode(403).body("type", endsWith("checkin-device-not-paired"));
    }

    private Response ask(String path, String act, OffsetDateTime at) throws GeneralSecurityException {
        UUID nonce = UUID.randomUUID();
        String readKey = Base64.getEncoder().encodeToString(reading.getPublic().getEncoded());
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(device.keys().getPrivate());
        signer.update(new DeviceAsk(nonce, device.id(), act, readKey, at, "unsigned").content());
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", nonce.toString())
                .body(Map.of(
                        "device", device.id().toString(),
                        "readKey", readKey,
                        "askedAt", at.toString(),
                        "signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign())))
                .post("/api/volunteers/v1/" + path);
    }

    private String open(Response answer) throws GeneralSecurityException {
        Cipher unwrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
        unwrap.init(
                Cipher.DECRYPT_MODE,
                reading.getPrivate(),
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        byte[] key = unwrap.doFinal(bytes(answer, "key"));
        Cipher text = Cipher.getInstance("AES/GCM/NoPadding");
        text.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes(answer, "iv")));
        return new String(text.doFinal(bytes(answer, "text")), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Response answer, String field) {
        return Base64.getDecoder().decode(answer.<String>path(field));
    }
}
