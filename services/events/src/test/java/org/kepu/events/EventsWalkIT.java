package org.kepu.events;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
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
import org.kepu.testkit.walk.Allowances;

@QuarkusTest
@WithPostgres
@WithKafka
class EventsWalkIT extends Walk {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-09-21T10:00:00+08:00");
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
        time.moveTo(NOW);
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
                "RequestResource_change", asker,
                "RequestResource_rate", asker,
                "RequestResource_withdraw", asker,
                "RequestResource_erase", asker,
                "DispatchResource_schedule", village,
                "DispatchResource_answer", village);
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE);
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "AttendanceResource_scan",
                "AttendanceResource_mine",
                "RequestResource_submit",
                "RequestResource_mine",
                "RunResource_mine");
    }

    @Override
    protected Allowances allowances() {
        // A rating needs a session that was held; a completion needs that nothing is left to come.
        return Allowances.none()
                .andOutOfState("RequestResource_rate", "EndingResource_complete")
                .andOthers(WalkBodies.others(code()));
    }

    @Override
    protected Map<String, String> bodies() {
        return WalkBodies.make(code());
    }

    private String code() {
        UUID session = UUID.fromString(pathParameters().getOrDefault("session", ""));
        return codes.issue(session, NOW.toInstant()).text();
    }
}
