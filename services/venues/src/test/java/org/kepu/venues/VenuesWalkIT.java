package org.kepu.venues;

import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.asResident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.opening.Days;
import org.kepu.venues.recognition.Bases;

@QuarkusTest
@WithPostgres
@WithKafka
class VenuesWalkIT extends Walk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WALKER = "walker";

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T09:30:00+08:00");
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(WALKER, "operator@" + Scene.CITY);
    }

    @Override
    protected Map<String, String> pathParameters() {
        String venue = Scene.listed(WALKER);
        String opening = Days.published(WALKER, venue, "required", 100);
        String visit = asResident(WALKER)
                .body(Map.of("group", "youth", "heads", 5))
                .post(API + "/venue-visits/" + venue)
                .path("id");
        Map<String, String> ids = new HashMap<>();
        ids.put("venue", venue);
        ids.put("opening", opening);
        ids.put("booking", Days.book(Scene.account(), opening, 2).path("id"));
        ids.put("visit", visit);
        ids.put("round", Bases.openRound(3));
        ids.put("recognition", Bases.publicised(WALKER, venue, 3));
        ids.put("organisation", Scene.organisation());
        ids.put("place", Scene.VILLAGE);
        ids.put("code", Scene.VILLAGE);
        ids.put("level", "village");
        ids.put("name", "theme");
        ids.put("kind", "recognitions");
        ids.put("role", "receptionist");
        ids.put("account", "somebody");
        return ids;
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.CITY, "kind", "recognitions");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "MyVenuesResource_mine",
                "MyBookingsResource_mine",
                "VenueResource_register",
                "OpeningBookingsResource_book",
                "ObjectionResource_object");
    }

    @Override
    protected Set<String> readsNoThing() {
        // Their paths name a place or a level of the register, which anybody may count without harm.
        return Set.of("PlaceResource_children", "PlaceResource_count");
    }

    @Override
    protected Map<String, String> bodies() {
        String venue = Scene.listed(WALKER);
        Map<String, Object> bodies = new HashMap<>(Map.of(
                "OrganisationResource_enter",
                Map.of("kind", "school", "name", Scene.name("演示学校"), "place", Scene.VILLAGE),
                "VenueResource_register",
                Scene.venue(Scene.VILLAGE),
                "VenueStaffResource_name",
                Map.of("account", "somebody", "role", "receptionist"),
                "RoundResource_open",
                Bases.round(3),
                "OpeningResource_publish",
                Days.opening(venue, "required", 50),
                "OpeningResource_cancel",
                Map.of("reason", "weather"),
                "OpeningBookingsResource_book",
                Map.of("partySize", 2, "group", "youth", "name", "演示", "phone", "13900000003"),
                "VenueVisitsResource_count",
                Map.of("group", "youth", "heads", 5),
                "VisitResource_correct",
                Map.of("group", "seniors", "heads", 4, "reason", "miscounted"),
                "BookingResource_cancel",
                Map.of("reason", "schedule-change")));
        bodies.put(
                "RecognitionResource_apply", Map.of("round", Bases.openRound(0), "venue", venue, "statement", "常年开放"));
        bodies.put("ObjectionResource_object", Map.of("words", "场馆常年不开放"));
        bodies.put("ParkedEventResource_replayAll", Map.of("consumer", "venues.campaigns"));
        Map<String, String> texts = new HashMap<>();
        bodies.forEach((operation, body) -> texts.put(operation, json(body)));
        return texts;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a sample body can be written", e);
        }
    }
}
