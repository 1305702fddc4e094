package org.kepu.volunteers;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.walk.Allowances;

@QuarkusTest
@WithPostgres
@WithKafka
class VolunteersWalkIT extends Walk {

    /** Parts of a session that are for whoever runs it. */
    private static final List<String> OF_LEADERS = List.of(
            "roll-call",
            "staff-scans",
            "absences",
            "back-fills",
            "devices",
            "device-offers",
            "service-records",
            "arrivals");

    private static @Nullable WalkThings things;

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @BeforeEach
    void things() {
        Scene.places();
        if (things == null) {
            things = WalkThings.make(time, new Presence(codes, time), Scene.as(staffToken()));
        }
        time.moveTo("2024-09-21T11:00:00+08:00");
    }

    @Override
    protected String staffToken() {
        return Tokens.staff("walker", "operator@" + Scene.CITY, "organiser@" + Scene.CITY);
    }

    @Override
    protected String siblingCounty() {
        return Scene.OTHER_COUNTY;
    }

    @Override
    protected Map<String, String> pathParameters() {
        return things == null ? Map.of() : things.paths();
    }

    @Override
    protected Map<String, String> tokens() {
        String volunteer = Tokens.resident(WalkThings.VOLUNTEER);
        String arriving = Tokens.resident(WalkThings.ARRIVING);
        String leader = Tokens.resident(things == null ? "" : things.leader());
        Map<String, String> tokens = new HashMap<>();
        tokens.put("/people/me", volunteer);
        tokens.put("/my/", volunteer);
        tokens.put("/sign-ups/{id}", volunteer);
        tokens.put("PersonResource_register", Tokens.resident("walk-newcomer"));
        tokens.put("PersonResource_join", Tokens.resident("walk-joining"));
        tokens.put("ApprovalResource_dispute", volunteer);
        tokens.put("CheckInResource_checkIn", arriving);
        tokens.put("CheckInResource_checkOut", arriving);
        tokens.put("LateResource_take", arriving);
        for (String part : OF_LEADERS) {
            tokens.put("/sessions/{session}/" + part, leader);
        }
        tokens.put("/documents/{id}", leader);
        tokens.put("/people/{id}/particulars", Tokens.resident(WalkThings.KEEPER));
        return tokens;
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE, "kind", "people", "reason", "核对");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        // Whoever volunteers sees every shift and signs up, comes and goes in his own name; who leads nothing sees an
        // empty list.
        return Set.of(
                "NearResource_near",
                "LedResource_mine",
                "ShiftResource_of",
                "ShiftResource_one",
                "SignUpResource_signUp",
                "CheckInResource_checkIn",
                "CheckInResource_checkOut",
                "LateResource_take",
                "BackFillResource_keep",
                "PersonResource_register",
                "PersonResource_join",
                "PersonSearchResource_find");
    }

    /** Without the audit: reading particulars, as one does for their version, leaves an entry there. */
    @Override
    protected Map<String, Long> stored() {
        Map<String, Long> stored = new HashMap<>(super.stored());
        stored.remove("audit_entry");
        return stored;
    }

    /** What a device asks for is signed over its nonce, and the walk makes its keys itself: see {@code SnapshotIT}. */
    @Override
    protected Set<String> withoutBody() {
        return Set.of("SnapshotResource_snapshot", "SnapshotResource_screen");
    }

    @Override
    protected Allowances allowances() {
        return Allowances.none()
                // Checking out needs somebody who has been inside for a while; a refusal an hour that waits.
                .andOutOfState("CheckInResource_checkOut", "ApprovalResource_refuse")
                // Each scan has a nonce of its own, so that a queue may be sent again in other pieces; a scan of
                // somebody
                // who is inside already is not kept at all.
                .andKnownByNonce("DeviceResource_scans", "LateResource_take", "StaffScanResource_scan")
                // The clock of a telephone may say anything: each scan is judged by the code's own step.
                .andAnyValue(
                        "DeviceResource_scans deviceNow",
                        "DeviceResource_scans scans[0].scannedAt",
                        "LateResource_take deviceNow",
                        "LateResource_take scans[0].scannedAt")
                .andOthers(walkBodies().map(WalkBodies::others).orElse(Map.of()));
    }

    @Override
    protected Map<String, String> bodies() {
        return walkBodies().map(WalkBodies::make).orElse(Map.of());
    }

    private Optional<WalkBodies> walkBodies() {
        return Optional.ofNullable(things).map(made -> new WalkBodies(made, new Presence(codes, time)));
    }
}
