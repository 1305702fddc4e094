package org.kepu.volunteers.service;

import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

/** The screen of a session and the phones in front of it. */
record Codes(RotatingCodes codes, MovableTime time) {

    /** The code shown at a moment. */
    String shown(AnnouncedSessions session, String at) {
        return codes.issue(session.id(), OffsetDateTime.parse(at).toInstant()).text();
    }

    /** A volunteer checks in at a moment with the code shown then. */
    Response checkIn(String account, AnnouncedSessions session, String at) {
        time.moveTo(at);
        return send(account, "check-ins", shown(session, at), UUID.randomUUID());
    }

    /** A volunteer checks out at a moment with the code shown then. */
    Response checkOut(String account, AnnouncedSessions session, String at) {
        time.moveTo(at);
        return send(account, "check-outs", shown(session, at), UUID.randomUUID());
    }

    static Response send(String account, String what, String code, UUID nonce) {
        return Scene.as(Tokens.resident(account), nonce)
                .body(Map.of("code", code))
                .post("/api/volunteers/v1/" + what);
    }
}
