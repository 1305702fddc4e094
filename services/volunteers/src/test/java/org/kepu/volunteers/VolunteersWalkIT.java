package org.kepu.volunteers;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class VolunteersWalkIT extends Walk {

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
        for (String part :
                new String[] {"roll-call", "staff-scans", "absences", "back-fills", "devices", "device-offers"}) {
            tokens.put("/sessions/{session}/" + part, leader);
        }
        tokens.put("/documents/{id}", leader);
        return tokens;
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE, "kind", "people", "reason", "核对");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "NearResource_near", "BackFillResource_keep", "PersonResource_register", "PersonSearchResource_find");
    }

    @Override
    protected Set<String> outOfState() {
        // Checking out needs somebody inside; an answer needs a dispute, a refusal an hour that waits.
        return Set.of("CheckInResource_checkOut", "ApprovalResource_keep", "ApprovalResource_refuse");
    }

    @Override
    protected Map<String, String> bodies() {
        return things == null ? Map.of() : new WalkBodies(things, new Presence(codes, time)).make();
    }
}
