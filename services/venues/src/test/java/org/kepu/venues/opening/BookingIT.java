package org.kepu.venues.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class BookingIT {

    private static final int ASKING = 200;
    private static final int PLACES = 150;

    @Inject
    MovableTime time;

    @Inject
    AgroalDataSource database;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T09:00:00+08:00");
    }

    private static int left(String opening) {
        return given().get(API + "/openings/" + opening).path("left");
    }

    @Test
    void shouldGiveExactlyAHundredAndFiftyPlacesToTwoHundredWhoAskAtOnce() throws Exception {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "required", PLACES);
        List<Callable<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            String resident = account();
            asking.add(() -> Days.book(resident, opening, 1).statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(32)) {
            for (Future<Integer> answer : crowd.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(PLACES);
        assertThat(left(opening)).isZero();
        given().get(API + "/openings/" + opening).then().body("full", equalTo(true));
    }

    @Test
    void shouldEraseMyNameAndPhoneOnceTheBookingIsOverAndNotBefore() {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "preferred", 6);
        String me = account();
        String id = asResident(me)
                .body(Map.of("partySize", 1, "group", "youth", "name", "𠮷小明", "phone", "13900000041"))
                .post(API + "/opening-bookings/" + opening)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String particulars = API + "/bookings/" + id + "/particulars";
        asResident(me).delete(particulars).then().statusCode(409);
        step(asResident(me), "/bookings/" + id + "/cancellation", 1, Map.of())
                .then()
                .statusCode(200);

        // When
        asResident(account()).delete(particulars).then().statusCode(404);
        asResident(me).delete(particulars).then().statusCode(204);

        // Then
        asResident(me)
                .get(API + "/bookings/" + id)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("phone", nullValue())
                .body("partySize", equalTo(1));
    }

    @Test
    void shouldSayWhatIsLeftWhereAPartyDoesNotFit() {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "preferred", 6);
        Days.book(account(), opening, 4).then().statusCode(201);

        // When
        Response tooMany = Days.book(account(), opening, 3);
        Response fits = Days.book(account(), opening, 2);
        Response tooLarge = Days.book(account(), opening, 6);

        // Then
        assertThatProblem(tooMany).is("urn:kepu:problem:booking-full", 409).saysIn("zh-CN");
        tooMany.then().body("detail", containsString("2"));
        fits.then().statusCode(201);
        tooLarge.then().statusCode(422).body("type", endsWith("booking-party-too-large"));
    }

    @Test
    void shouldGiveOnePersonOneBookingAndTakeItBackUntilTheLimit() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.booking")) {
            // Given
            String opening = Days.published(manager, Scene.listed(manager), "required", 10);
            String resident = account();
            Response booked = Days.book(resident, opening, 3);
            String id = booked.path("id");

            // When
            Response twice = Days.book(resident, opening, 1);
            Response stranger = step(asResident(account()), "/bookings/" + id + "/cancellation", 1, Map.of());
            Response back = step(asResident(resident), "/bookings/" + id + "/cancellation", 1, Map.of());
            Response again = Days.book(resident, opening, 2);
            time.moveTo("2024-09-21T07:00:01+08:00");
            Response late = step(asResident(resident), "/bookings/" + again.path("id") + "/cancellation", 1, Map.of());

            // Then
            booked.then().statusCode(201).body("code.length()", equalTo(9), "byHelper", equalTo(false));
            twice.then().statusCode(409).body("type", endsWith("booking-already"));
            stranger.then().statusCode(404);
            back.then().statusCode(200).body("status", equalTo("cancelled"), "reason", equalTo("by-person"));
            again.then().statusCode(201);
            late.then().statusCode(409).body("type", endsWith("booking-too-late"));
            assertThat(left(opening)).isEqualTo(8);
            List<ReceivedEvent> told = facts.await(2, id);
            assertThat(Scene.data(told.get(0)).path("fact").path("count").asInt())
                    .isEqualTo(3);
            assertThat(Scene.data(told.get(1)).path("fact").path("count").asInt())
                    .isEqualTo(-3);
            assertThat(Scene.data(told.get(1)).path("fact").path("corrects").asText())
                    .isEqualTo(told.get(0).id());
            asResident(resident).get(API + "/my/bookings").then().body("items.status", contains("held", "cancelled"));
        }
    }

    @Test
    void shouldBookForSomebodyOnThePhoneWhoAgreedAndKeepNoNameInTheClear() throws Exception {
        // Given
        String venue = Scene.listed(manager);
        String opening = Days.published(manager, venue, "required", 10);
        String reception = Days.receptionist(manager, venue);
        String path = API + "/opening-bookings/" + opening + "/others";
        Map<String, Object> caller =
                Map.of("partySize", 2, "name", "演示𠮷奶奶", "phone", "13900000001", "group", "seniors", "consent", true);

        // When
        Response booked = asResident(reception).body(caller).post(path);
        Response samePhone = asResident(reception).body(caller).post(path);
        Response unasked = asResident(reception)
                .body(Map.of("partySize", 1, "name", "演示", "phone", "13900000002"))
                .post(path);
        Response notStaff = asResident(account()).body(caller).post(path);

        // Then
        booked.then().statusCode(201).body("byHelper", equalTo(true), "name", equalTo("演示𠮷奶奶"));
        samePhone.then().statusCode(409).body("type", endsWith("booking-already"));
        unasked.then().statusCode(422).body("type", endsWith("booking-consent-missing"));
        notStaff.then().statusCode(403);
        asCounty().get(API + "/opening-bookings/" + opening).then().statusCode(403);
        asResident(reception)
                .get(API + "/opening-bookings/" + opening)
                .then()
                .body("items.phone", contains("13900000001"));
        assertThat(stored(booked.path("id"))).doesNotContain("13900000001").doesNotContain("奶奶");
    }

    private String stored(String id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select name || phone from booking where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void shouldTakeNoBookingsWhereNoneAreNeededAndOnTheDayOnlyThen() {
        // Given
        String venue = Scene.listed(manager);
        String open = Days.published(manager, venue, "none", 10);
        String onTheDay = Days.published(manager, venue, "on-the-day", 10);

        // When
        Response notNeeded = Days.book(account(), open, 1);
        Response before = Days.book(account(), onTheDay, 1);
        time.moveTo("2024-09-21T08:00:00+08:00");
        Response onItsDay = Days.book(account(), onTheDay, 1);
        time.moveTo("2024-09-21T17:00:00+08:00");
        Response after = Days.book(account(), onTheDay, 1);

        // Then
        notNeeded.then().statusCode(409).body("type", endsWith("booking-not-taken"));
        before.then().statusCode(409).body("type", endsWith("booking-not-taken"));
        onItsDay.then().statusCode(201);
        after.then().statusCode(409);
    }
}
