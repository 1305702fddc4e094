package org.kepu.venues;

import java.util.HashMap;
import java.util.Map;
import org.kepu.testkit.walk.SampleBodies;
import org.kepu.venues.opening.Days;
import org.kepu.venues.recognition.Bases;

/** A right body for each operation of venues that takes one. All of it is invented. */
final class WalkBodies {

    private WalkBodies() {}

    static Map<String, String> make(WalkThings things) {
        String venue = things.paths().getOrDefault("venue", "");
        Map<String, Object> bodies = new HashMap<>();
        venues(bodies);
        openings(bodies, venue);
        recognitions(bodies);
        accounts(bodies);
        bodies.put("VenueVisitsResource_count", Map.of("group", "youth", "heads", 5));
        bodies.put("VenueVisitsResource_arrive", Map.of("code", things.arrival(), "heads", 2));
        bodies.put("VisitResource_correct", Map.of("group", "seniors", "heads", 4, "reason", "miscounted"));
        bodies.put("PlaceImportResource_plan", WalkThings.register());
        bodies.put("VocabularyResource_add", Map.of("code", "walk-theme", "zh", "演示主题", "en", "demonstration theme"));
        bodies.put("VocabularyResource_end", Map.of("endedOn", "2099-09-22"));
        bodies.put("ParkedEventResource_replayAll", Map.of("consumer", "venues.campaigns"));
        bodies.put("ParkedEventResource_discard", Map.of("reason", "误发（演示）"));
        return SampleBodies.written(bodies);
    }

    private static void venues(Map<String, Object> bodies) {
        Map<String, Object> organisation = Map.of("kind", "school", "name", Scene.name("演示学校"), "place", Scene.VILLAGE);
        bodies.put("OrganisationResource_enter", organisation);
        bodies.put(
                "OrganisationResource_change",
                Map.of("kind", "association", "name", Scene.name("演示科协"), "place", Scene.CITY));
        bodies.put("VenueResource_register", Scene.venue(Scene.VILLAGE));
        bodies.put("VenueResource_change", Scene.venue(Scene.VILLAGE));
        bodies.put("VenueResource_close", Map.of("reason", "closed"));
        bodies.put("VenueResource_refuse", Map.of("reason", "incomplete", "words", "请补充地址"));
        bodies.put("VenueResource_suspend", Map.of("reason", "weather", "until", "2024-09-30"));
        bodies.put("VenueStaffResource_name", Map.of("account", "somebody", "role", "receptionist"));
    }

    private static void accounts(Map<String, Object> bodies) {
        bodies.put("AccountResource_give", Map.of("role", "organiser", "place", Scene.VILLAGE));
        for (String step : new String[] {"withdraw", "disable", "enable"}) {
            bodies.put("AccountResource_" + step, Map.of("reason", "岗位调整（演示）"));
        }
    }

    private static void openings(Map<String, Object> bodies, String venue) {
        bodies.put("OpeningResource_publish", Days.opening(venue, "required", 50));
        bodies.put("OpeningResource_change", Days.opening(venue, "required", 90));
        bodies.put("OpeningResource_cancel", Map.of("reason", "weather"));
        bodies.put("OpeningBookingsResource_book", booking("13900000003"));
        bodies.put("OpeningBookingsResource_bookForAnother", booking("13900000004"));
        bodies.put("BookingResource_change", Map.of("partySize", 3, "group", "seniors"));
        bodies.put("BookingResource_cancel", Map.of("reason", "schedule-change"));
    }

    private static Map<String, Object> booking(String phone) {
        return Map.of("partySize", 2, "group", "youth", "name", "演示", "phone", phone, "consent", true);
    }

    private static void recognitions(Map<String, Object> bodies) {
        bodies.put("RoundResource_open", Bases.round(3));
        bodies.put("RoundResource_change", Bases.round(4));
        bodies.put("RecognitionResource_apply", application(WalkThings.WALKER));
        bodies.put("RecognitionResource_change", application(WalkThings.HOLDER));
        bodies.put("RecognitionResource_check", Map.of("opinion", "情况属实"));
        bodies.put("RecognitionResource_confer", Map.of("number", "演示〔2024〕1号"));
        bodies.put("RecognitionResource_refuse", Map.of("reason", "standard-not-met", "words", "开放天数不足"));
        bodies.put("RecognitionResource_review", Map.of("outcome", "keep", "score", 90, "words", "运行良好"));
        bodies.put("ObjectionResource_object", Map.of("words", "场馆常年不开放"));
        bodies.put("ObjectionResource_settle", Map.of("upheld", false, "answer", "经查周末开放"));
    }

    private static Map<String, Object> application(String applicant) {
        return Map.of("round", Bases.openRound(0), "venue", Scene.listed(applicant), "statement", "常年开放");
    }
}
