package org.kepu.volunteers.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.register;
import static org.kepu.volunteers.Scene.told;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.Scene;

/** What staff decide about a registration, and what the person is told. */
@QuarkusTest
@WithPostgres
@WithKafka
class StandingIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    @Test
    void shouldRefuseARegistrationForAReasonThePersonIsToldOnce() {
        // Given
        String me = account();
        String id = register(me, Scene.VILLAGE).path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            Response withoutReason = refuse(id, 1, "because");
            Response refused = refuse(id, 1, "identity-not-confirmed");
            Response again = refuse(id, 2, "identity-not-confirmed");

            // Then
            withoutReason.then().statusCode(422);
            refused.then()
                    .statusCode(200)
                    .body("status", equalTo("refused"))
                    .body("reason", equalTo("identity-not-confirmed"));
            again.then().statusCode(409).body("type", endsWith("person-wrong-state"));
            asResident(me).get("/api/volunteers/v1/people/me").then().body("status", equalTo("refused"));
            assertThat(told(notices, id, 1)).containsExactly("person-refused");
        }
    }

    private static Response refuse(String id, long version, String reason) {
        return asOperator()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", reason))
                .post("/api/volunteers/v1/people/{id}/refusal", id);
    }

    @Test
    void shouldSuspendAndReinstateAndLetSomebodyRestAndTellOfTheSuspensionOnce() {
        // Given
        String me = account();
        String id = volunteer(me);

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            asOperator()
                    .header("If-Match", "\"2\"")
                    .body(Map.of("reason", "核查中"))
                    .post("/api/volunteers/v1/people/{id}/suspension", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("suspended"));
            asOperator()
                    .header("If-Match", "\"3\"")
                    .post("/api/volunteers/v1/people/{id}/reinstatement", id)
                    .then()
                    .statusCode(200);
            asResident(me)
                    .header("If-Match", "\"4\"")
                    .post("/api/volunteers/v1/people/me/rest")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("resting"));

            // Then
            asResident(me)
                    .header("If-Match", "\"4\"")
                    .post("/api/volunteers/v1/people/me/return")
                    .then()
                    .statusCode(412);
            asResident(me)
                    .header("If-Match", "\"5\"")
                    .post("/api/volunteers/v1/people/me/return")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("verified"));
            assertThat(told(notices, id, 1)).containsExactly("person-suspended");
        }
    }
}
