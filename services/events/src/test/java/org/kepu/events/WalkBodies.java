package org.kepu.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.testkit.walk.SampleBodies;

/** A right body for each operation of events that takes one. All of it is invented. */
final class WalkBodies {

    private static final Map<String, Object> WEATHER = Map.of("reason", "weather");

    private WalkBodies() {}

    /** @param code a check-in code shown now */
    static Map<String, String> make(String code) {
        Map<String, Object> bodies = new HashMap<>();
        bodies.put("CampaignResource_draft", WalkThings.campaign());
        bodies.put("CampaignResource_change", WalkThings.campaign());
        bodies.put("ActivityResource_draft", activity());
        bodies.put("ActivityResource_change", activity());
        bodies.put("EndingResource_cancel", WEATHER);
        bodies.put("EndingResource_complete", Map.of("report", "来了很多人"));
        bodies.put("OrganiserResource_appoint", Map.of("account", "somebody"));
        bodies.put("AnnouncedResource_announce", WalkThings.tomorrow());
        bodies.put(
                "SessionResource_change",
                Map.of("spot", "村部", "capacity", 50, "wanted", List.of(Map.of("role", "guide", "count", 2))));
        bodies.put("SessionResource_cancel", WEATHER);
        bodies.put(
                "SessionResource_move",
                Map.of(
                        "place", Scene.NEXT_VILLAGE,
                        "spot", "学校",
                        "startsAt", "2024-09-22T14:00:00+08:00",
                        "endsAt", "2024-09-22T16:00:00+08:00",
                        "reason", "venue-unavailable"));
        bodies.put("AttendanceResource_scan", Map.of("code", code, "group", "farmers"));
        bodies.put(
                "AttendanceResource_correct", Map.of("reason", "wrong-group", "group", "seniors", "personTimes", 28));
        bodies.put(
                "SessionAttendanceResource_count",
                Map.of("counts", List.of(Map.of("group", "seniors", "finer", List.of(), "personTimes", 3))));
        bodies.put(
                "RollResource_record",
                Map.of(
                        "rows",
                        List.of(Map.of(
                                "nonce", UUID.randomUUID().toString(),
                                "name", "演示",
                                "phone", "13900000009",
                                "group", "farmers"))));
        bodies.put("RequestResource_submit", WalkThings.order());
        bodies.put("RequestResource_change", WalkThings.order());
        bodies.put("RequestResource_rate", Map.of("stars", 5, "words", "讲得好"));
        bodies.put("DispatchResource_reject", Map.of("reason", "no-capacity", "sentence", "本月没有专家"));
        bodies.put("DispatchResource_answer", Map.of("words", "已合并表格（演示）"));
        bodies.put(
                "DispatchResource_schedule",
                Map.of(
                        "title", "小麦病害讲座（演示）",
                        "kind", "lecture",
                        "spot", "村部",
                        "startsAt", "2024-09-23T15:00:00+08:00",
                        "endsAt", "2024-09-23T16:00:00+08:00",
                        "wanted", List.of(Map.of("role", "lecturer", "count", 1))));
        bodies.put("ParkedEventResource_replayAll", Map.of("consumer", "events.places"));
        bodies.put("ParkedEventResource_discard", Map.of("reason", "误发（演示）"));
        return SampleBodies.written(bodies);
    }

    /**
     * Another body under the key of the first, where one is no matter of other words.
     *
     * @param code a check-in code shown now
     */
    static Map<String, String> others(String code) {
        return SampleBodies.written(Map.of("AttendanceResource_scan", Map.of("code", code, "group", "seniors")));
    }

    private static Map<String, Object> activity() {
        return Map.of(
                "title", "科普讲座（演示）",
                "summary", "听讲",
                "kind", "lecture",
                "place", Scene.COUNTY,
                "themes", List.of("farm-skills"));
    }
}
