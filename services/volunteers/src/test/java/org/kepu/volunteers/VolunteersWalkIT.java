package org.kepu.volunteers;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class VolunteersWalkIT extends Walk {

    private static String sessionId = "";

    @BeforeEach
    void things() {
        Scene.places();
        if (sessionId.isEmpty()) {
            AnnouncedSessions session = AnnouncedSessions.from("2030-01-01T09:00:00+08:00", 2, 3);
            session.open();
            sessionId = session.id().toString();
        }
    }

    @Override
    protected String staffToken() {
        return Tokens.staff("walker", "operator@" + Scene.CITY, "organiser@" + Scene.CITY);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return Map.of(
                "session", sessionId,
                "place", Scene.VILLAGE,
                "role", "science-informant",
                "kind", "people",
                "account", "somebody");
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE, "kind", "people", "reason", "更正");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "NearResource_near", "BackFillResource_keep", "PersonResource_register", "PersonSearchResource_find");
    }

    @Override
    protected Set<String> readsNoThing() {
        return Set.of();
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of(
                "StaffPersonResource_register",
                """
                {"name": "演示", "phone": "13800000000", "ageBand": "18-59", "place": "%s", "kind": "science", "consent": true}
                """.formatted(Scene.VILLAGE),
                "HelpedPersonResource_change",
                """
                {"name": "演示", "phone": "13800000000", "ageBand": "18-59", "place": "%s", "kind": "science", "consent": true}
                """.formatted(Scene.VILLAGE),
                "AppointmentResource_name",
                """
                {"role": "science-informant", "place": "%s", "name": "演示", "validFrom": "2024-09-01"}
                """.formatted(Scene.VILLAGE),
                "KeeperResource_appoint",
                """
                {"account": "somebody"}
                """,
                "ParkedEventResource_replayAll",
                """
                {"consumer": "volunteers.sessions"}
                """,
                "LeaderResource_appoint",
                """
                {"account": "somebody"}
                """);
    }
}
