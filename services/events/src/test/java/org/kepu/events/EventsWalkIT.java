package org.kepu.events;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
class EventsWalkIT extends Walk {

    private static @Nullable WalkThings things;

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @BeforeEach
    void things() {
        Scene.places();
        if (things == null) {
            things = WalkThings.make(time);
        }
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(
                "organiser-east", "operator@" + Scene.CITY, "organiser@" + Scene.CITY, "dispatcher@" + Scene.CITY);
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
        String asker = Tokens.resident(WalkThings.ASKER);
        String village = Tokens.staff("walk-dispatcher", "dispatcher@" + Scene.VILLAGE, "organiser@" + Scene.VILLAGE);
        return Map.of(
                "RequestResource_rate", asker,
                "RequestResource_withdraw", asker,
                "DispatchResource_reject", village,
                "DispatchResource_schedule", village);
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE);
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "AttendanceResource_scan", "AttendanceResource_mine", "RequestResource_submit", "RequestResource_mine");
    }

    @Override
    protected Set<String> outOfState() {
        // A rating needs a session that was held; a completion needs that nothing is left to come.
        return Set.of("RequestResource_rate", "EndingResource_complete");
    }

    @Override
    protected Map<String, String> bodies() {
        UUID session = UUID.fromString(pathParameters().getOrDefault("session", ""));
        return WalkBodies.make(
                codes.issue(session, Instant.parse("2024-09-21T02:00:00Z")).text());
    }
}
