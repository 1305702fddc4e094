package org.kepu.volunteers;

import static io.restassured.RestAssured.given;
import static org.kepu.volunteers.Scene.asResident;

import io.restassured.http.ContentType;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;

/**
 * Who comes and goes while the walk's things are made.
 *
 * @param codes what the screens show
 * @param time which is moved along
 */
record Presence(RotatingCodes codes, MovableTime time) {

    /** Checks somebody in or out at a moment; the answer is the service record. */
    String at(String account, String what, AnnouncedSessions session, String moment) {
        time.moveTo(moment);
        return asResident(account)
                .body(Map.of("code", code(session.id(), moment)))
                .post(WalkThings.API + "/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("record");
    }

    /** The code that a session's screen shows at a moment. */
    String code(UUID session, String moment) {
        return codes.issue(session, OffsetDateTime.parse(moment).toInstant()).text();
    }

    /** Pairs a device with a session; the answer is its id. */
    String device(String leader, AnnouncedSessions session) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", offer(leader, session.id().toString()), "publicKey", publicKey()))
                .post(WalkThings.API + "/device-pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A code to pair a device with a session. */
    static String offer(String leader, String session) {
        return asResident(leader)
                .post(WalkThings.API + "/sessions/{id}/device-offers", session)
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** A key nobody signs with. */
    static String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every Java", e);
        }
    }
}
