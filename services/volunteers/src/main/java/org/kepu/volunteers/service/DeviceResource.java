package org.kepu.volunteers.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.device.PairingOffer;
import org.kepu.presence.device.StaffDevice;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.PublicEndpoint;

/** Devices of a session and their scans over HTTP. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {

    private final DeviceDesk desk;
    private final DeviceScanDesk scans;
    private final Once once;

    DeviceResource(DeviceDesk desk, DeviceScanDesk scans, Once once) {
        this.desk = desk;
        this.scans = scans;
        this.once = once;
    }

    /** A one-time code, good for a minute. */
    public record OfferView(String code, OffsetDateTime goodUntil) {

        /** Without the code. */
        @Override
        public String toString() {
            return "OfferView[" + goodUntil + "]";
        }
    }

    /**
     * What a device sends to be paired.
     *
     * @param publicKey RSA-2048, SubjectPublicKeyInfo in base64
     */
    public record PairingRequest(
            @Nullable String code, @Nullable String publicKey) {}

    /** A device; never its key. */
    public record DeviceView(
            UUID id,
            OffsetDateTime pairedAt,
            OffsetDateTime validUntil,
            @Nullable OffsetDateTime revokedAt) {

        static DeviceView of(StaffDevice device) {
            StaffDevice.Revocation revoked = device.revoked();
            return new DeviceView(
                    device.id(), device.pairedAt(), device.validUntil(), revoked == null ? null : revoked.at());
        }
    }

    /** The answers, in the order of the scans. */
    public record ScanAnswers(List<LateScanAnswer> answers) {}

    @POST
    @Path("/sessions/{session}/device-offers")
    @Operation(summary = "Offers a code to pair a device, for whoever runs the session")
    @APIResponseSchema(value = OfferView.class, responseCode = "200")
    public Response offer(
            @PathParam("session") UUID session, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return once.post(key, null, () -> {
            PairingOffer offer = desk.offer(session);
            return Answer.ok(new OfferView(offer.code(), offer.goodUntil()));
        });
    }

    @POST
    @Path("/device-pairings")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Pairs the device that shows the code; the code is used up by it")
    @APIResponseSchema(value = DeviceView.class, responseCode = "201")
    public Response pair(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, PairingRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String code = checks.text("code", request.code(), 1, 40);
            byte[] publicKey = key(checks, request.publicKey());
            checks.throwIfAny();
            DeviceView view = DeviceView.of(desk.redeem(code, publicKey));
            return Answer.created(URI.create("/api/volunteers/v1/device-scans"), view, 1);
        });
    }

    @GET
    @Path("/sessions/{session}/devices")
    @Operation(summary = "The devices of a session, for whoever runs it")
    public List<DeviceView> list(@PathParam("session") UUID session) {
        return desk.list(session).stream().map(DeviceView::of).toList();
    }

    @DELETE
    @Path("/sessions/{session}/devices/{device}")
    @Operation(summary = "Revokes a device, effective at once")
    public void revoke(@PathParam("session") UUID session, @PathParam("device") UUID device) {
        desk.revoke(session, device);
    }

    @POST
    @Path("/device-scans")
    @PermitAll
    @PublicEndpoint
    @Operation(
            summary =
                    "Takes up to 200 scans a device made and signed, with an answer for each; the signature is the right",
            description = "Each scan has a nonce of its own, so sent again it gets the same answer under any key.")
    public ScanAnswers scans(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, DeviceScanRequest request) {
        IdempotencyKey.of(key);
        return new ScanAnswers(scans.take(request.read()));
    }

    private static byte[] key(Checks checks, @Nullable String text) {
        try {
            return Base64.getDecoder().decode(checks.text("publicKey", text, 1, 1000));
        } catch (IllegalArgumentException e) {
            checks.fail("publicKey", "not-text");
            return new byte[0];
        }
    }
}
