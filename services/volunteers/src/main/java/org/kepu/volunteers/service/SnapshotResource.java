package org.kepu.volunteers.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.device.SealedAnswer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.PublicEndpoint;

/** What a paired device takes along; its signature is the right, nobody need be signed in on it. */
@Path("/api/volunteers/v1")
public class SnapshotResource {

    private final SnapshotDesk desk;

    SnapshotResource(SnapshotDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/device-snapshots")
    @PermitAll
    @PublicEndpoint
    @Operation(
            summary = "The roster of the session a device is paired with, sealed for the device, to use without signal",
            description =
                    "The request is signed over kepu-ask-1, device, nonce (the Idempotency-Key), snapshot, readKey and"
                            + " milliseconds of askedAt. Opened, the answer is {session, title, place, startsAt, endsAt, opensAt, takenAt,"
                            + " validUntil, cardKeys, lines[{person, name, role, card, mayServe, in, out}]}. A device that is refused wipes"
                            + " what it has.")
    public SealedAnswer snapshot(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, DeviceAskRequest request) {
        return desk.roster(request.read(IdempotencyKey.of(key).value(), "snapshot"));
    }

    @POST
    @Path("/device-screens")
    @PermitAll
    @PublicEndpoint
    @Operation(
            summary =
                    "The key with which a paired screen shows its session's code without signal, sealed for the device",
            description =
                    "Signed as for a snapshot, with screen as the act. Opened, the answer is {kid, session, key, until}; the"
                            + " screen wipes it at until.")
    public SealedAnswer screen(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, DeviceAskRequest request) {
        return desk.screenKey(request.read(IdempotencyKey.of(key).value(), "screen"));
    }
}
