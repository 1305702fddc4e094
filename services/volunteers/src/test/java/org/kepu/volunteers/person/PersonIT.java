package org.kepu.volunteers.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.register;
import static org.kepu.volunteers.Scene.registration;
import static org.kepu.volunteers.Scene.volunteer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class PersonIT {

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    static Map<String, Object> registrationWith(String field, Object value) {
        Map<String, Object> request = new HashMap<>(registration(Scene.VILLAGE));
        request.put(field, value);
        return request;
    }

    /** An account that keeps the village's station. */
    static String keeper() {
        String account = account();
        asOperator()
                .body(Map.of("account", account))
                .post("/api/volunteers/v1/places/{place}/station-keepers", Scene.VILLAGE)
                .then()
                .statusCode(204);
        return account;
    }

    @Test
    void shouldRegisterSomebodyWithARareSurnameAndShowTheOwnNumber() {
        // Given
        String me = account();

        // When
        Response answer = register(me, Scene.VILLAGE);

        // Then
        answer.then().statusCode(201).body("name", equalTo("𠮷小明")).body("status", equalTo("applied"));
        assertThat(answer.<String>path("number")).hasSize(11);
        register(me, Scene.VILLAGE).then().statusCode(409).body("type", endsWith("person-already-registered"));
    }

    @Test
    void shouldRefuseToRegisterWithoutConsentOrAChildWithoutAGuardian() {
        // When
        Response withoutConsent =
                asResident(account()).body(registrationWith("consent", false)).post("/api/volunteers/v1/people/me");
        Response child = asResident(account())
                .body(registrationWith("ageBand", "under-14"))
                .post("/api/volunteers/v1/people/me");
        Response withGuardian = asResident(account()).body(childWithGuardian()).post("/api/volunteers/v1/people/me");

        // Then
        withoutConsent.then().statusCode(422).body("type", endsWith("person-consent-missing"));
        child.then().statusCode(422).body("type", endsWith("person-guardian-missing"));
        withGuardian.then().statusCode(201).body("hasGuardian", equalTo(true));
    }

    @Test
    void shouldKeepTheVersionOfTheNoticeConsentedToAndRefuseAnotherOrNone() {
        // Given
        String me = account();
        String current = given().get("/api/volunteers/v1/privacy-notice")
                .then()
                .statusCode(200)
                .body("text.zh", containsString("如何保护"))
                .body("text.en", containsString("How long"))
                .extract()
                .path("version");

        // When
        Response outdated = asResident(me).body(registrationWith("notice", "0")).post("/api/volunteers/v1/people/me");
        Map<String, Object> silent = registrationWith("notice", "1");
        silent.remove("notice");
        Response without = asResident(me).body(silent).post("/api/volunteers/v1/people/me");
        Response now = asResident(me).body(registrationWith("notice", current)).post("/api/volunteers/v1/people/me");

        // Then
        outdated.then().statusCode(422).body("type", endsWith("person-notice-outdated"));
        without.then().statusCode(422).body("errors.field", hasItem("notice"));
        now.then().statusCode(201).body("notice", equalTo(current));
    }

    @Test
    void shouldKeepANewerNoticeConsentedToWithAChangeAndTheTimeOfIt() {
        // Given
        Map<String, Object> onPaper = registrationWith("phone", "13711113333");
        onPaper.remove("notice");
        String number = asResident(keeper())
                .body(onPaper)
                .post("/api/volunteers/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        String me = account();
        Response joined = asResident(me)
                .body(Map.of("number", number, "phone", "13711113333"))
                .post("/api/volunteers/v1/people/me/joining");
        joined.then().statusCode(201).body("notice", nullValue());
        String version = joined.header("ETag");
        time.moveTo("2024-09-20T15:00:00+08:00");

        // When
        Response silent =
                asResident(me).header("If-Match", version).body(onPaper).put("/api/volunteers/v1/people/me");
        Response agreed = asResident(me)
                .header("If-Match", silent.header("ETag"))
                .body(registrationWith("phone", "13711113333"))
                .put("/api/volunteers/v1/people/me");

        // Then
        silent.then().statusCode(200).body("notice", nullValue());
        agreed.then().statusCode(200).body("notice", equalTo("1")).body("consentAt", startsWith("2024-09-20T15:00"));
    }

    @Test
    void shouldGiveACopyOfEverythingKeptAboutMe() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        Scene.signUp(me, session.open()).then().statusCode(201);

        // When
        Response copy = asResident(me).get("/api/volunteers/v1/people/me/copy");

        // Then
        copy.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("person.name", equalTo("𠮷小明"))
                .body("person.notice", equalTo("1"))
                .body("shifts.session", hasItem(session.id().toString()))
                .body("services", empty())
                .body("appointments", empty());
        asResident(account()).get("/api/volunteers/v1/people/me/copy").then().statusCode(404);
    }

    private static Map<String, Object> childWithGuardian() {
        Map<String, Object> request = registrationWith("ageBand", "under-14");
        request.put("guardian", Map.of("name", "李雷", "phone", "13900000000", "consent", true));
        return request;
    }

    @Test
    void shouldCountAVolunteerOnceVerifiedAndOneLessWhenHeLeaves() {
        // Given
        String me = account();

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.person", "kepu.volunteers.notice")) {
            // When
            String id = volunteer(me);
            asResident(me)
                    .header("If-Match", "\"2\"")
                    .delete("/api/volunteers/v1/people/me")
                    .then()
                    .statusCode(204);

            // Then
            ReceivedEvent verified = topic.awaitOne("org.kepu.volunteers.person.verified.v1", id);
            ReceivedEvent left = topic.awaitOne("org.kepu.volunteers.person.left.v1", id);
            assertThat(data(verified).at("/fact/count").asInt()).isEqualTo(1);
            assertThat(data(verified).at("/fact/personRef").asText()).isEqualTo(refs.of(me));
            assertThat(data(left).at("/fact/count").asInt()).isEqualTo(-1);
            topic.awaitAtLeast(
                    1,
                    "the person is told",
                    event -> data(event).path("dedupeKey").asText().equals("person-verified:" + id + ":2"));
            asResident(me).get("/api/volunteers/v1/people/me").then().statusCode(404);
        }
    }

    @Test
    void shouldEraseEverythingPersonalWhenSomebodyLeavesAndGiveBackThePlaces() throws Exception {
        // Given
        String me = account();
        String id = volunteer(me);
        String shift = AnnouncedSessions.from("2024-09-25T09:00:00+08:00", 2, 3).open();
        Scene.signUp(me, shift).then().statusCode(201);

        // When
        asResident(me)
                .header("If-Match", "\"2\"")
                .delete("/api/volunteers/v1/people/me")
                .then()
                .statusCode(204);

        // Then
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select number, name, name_token, phone, account, ref from person where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                for (int column = 1; column <= 5; column++) {
                    assertThat(row.getObject(column)).isNull();
                }
                assertThat(row.getString("ref")).isNotEqualTo(refs.of(me));
            }
        }
        asOperator().get("/api/volunteers/v1/shifts/{id}", shift).then().body("taken", equalTo(0));
    }

    @Test
    void shouldKeepNothingReadableOfAPersonInTheDatabase() throws Exception {
        // Given
        String me = account();
        String id = register(me, Scene.VILLAGE).path("id");

        // When
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select number, name, phone from person where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();

                // Then
                for (int column = 1; column <= 3; column++) {
                    String stored = new String(row.getBytes(column), StandardCharsets.UTF_8);
                    assertThat(stored).doesNotContain("小明", "13800000000");
                }
            }
        }
    }

    @Test
    void shouldRegisterSomebodyForAHelperAndJoinTheReferenceWhenHeSignsIn() {
        // Given
        String keeper = keeper();
        Map<String, Object> request = registrationWith("phone", "13711112222");
        Response registered = asResident(keeper).body(request).post("/api/volunteers/v1/people");
        String id = registered.then().statusCode(201).extract().path("id");
        String number = registered.path("number");
        String me = account();

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.person")) {
            // When
            Response wrongPhone = asResident(me)
                    .body(Map.of("number", number, "phone", "13711112223"))
                    .post("/api/volunteers/v1/people/me/joining");
            Response joined = asResident(me)
                    .body(Map.of("number", number.toLowerCase(java.util.Locale.ROOT), "phone", "13711112222"))
                    .post("/api/volunteers/v1/people/me/joining");

            // Then
            wrongPhone.then().statusCode(404).body("type", endsWith("person-nobody-to-join"));
            joined.then().statusCode(201).body("id", equalTo(id));
            ReceivedEvent linked = topic.awaitOne("org.kepu.volunteers.person.linked.v1", id);
            assertThat(data(linked).at("/new").asText()).isEqualTo(refs.of(me));
            assertThat(data(linked).at("/old").asText()).isNotEqualTo(refs.of(me));
        }
    }
}
