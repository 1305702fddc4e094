package org.kepu.volunteers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.testkit.walk.SampleBodies;

/**
 * A right body for each operation of volunteers that takes one. All of it is invented.
 *
 * @param things what the bodies name
 * @param presence who shows codes
 */
record WalkBodies(WalkThings things, Presence presence) {

    private static final String NINE = "2024-09-21T09:00:00+08:00";
    private static final String ELEVEN = "2024-09-21T11:00:00+08:00";
    private static final Map<String, Object> ACCOUNT = Map.of("account", "somebody");

    Map<String, String> make() {
        Map<String, Object> bodies = new HashMap<>();
        people(bodies);
        appointments(bodies);
        presence(bodies);
        devices(bodies);
        approvals(bodies);
        bodies.put("KeeperResource_appoint", ACCOUNT);
        bodies.put("LeaderResource_appoint", ACCOUNT);
        bodies.put("SignUpResource_signUpAnother", Map.of("person", value("other")));
        bodies.put("SignUpResource_withdraw", Map.of("reason", "by-person"));
        bodies.put("SignUpResource_absences", Map.of("signUps", List.of(value("signUp")), "absent", false));
        bodies.put("ParkedEventResource_replayAll", Map.of("consumer", "volunteers.sessions"));
        bodies.put("ParkedEventResource_discard", Map.of("reason", "误发（演示）"));
        return SampleBodies.written(bodies);
    }

    /** Another body under the key of the first, where one is no matter of other words: another telephone. */
    Map<String, String> others() {
        return SampleBodies.written(Map.of("CheckInResource_checkIn", code("phone-of-another")));
    }

    private Map<String, Object> code(String phone) {
        return Map.of("code", presence.code(UUID.fromString(value("now")), ELEVEN), "phone", phone);
    }

    private String value(String name) {
        return things.values().getOrDefault(name, "");
    }

    private static Map<String, Object> person() {
        return Map.of(
                "name", "演示",
                "phone", "13800000000",
                "ageBand", "18-59",
                "place", Scene.VILLAGE,
                "kind", "science",
                "consent", true);
    }

    private void people(Map<String, Object> bodies) {
        bodies.put("StaffPersonResource_register", person());
        bodies.put("HelpedPersonResource_change", person());
        Map<String, Object> registering = new HashMap<>(person());
        registering.put("notice", "1");
        bodies.put("PersonResource_register", registering);
        bodies.put("PersonResource_change", person());
        bodies.put("PersonResource_join", Map.of("number", value("number"), "phone", "13800000000"));
        bodies.put("PersonSearchResource_find", Map.of("phone", "13800000000"));
        bodies.put("StaffPersonResource_refuse", Map.of("reason", "identity-not-confirmed"));
        bodies.put("StaffPersonResource_suspend", Map.of("reason", "多次失约（演示）"));
    }

    private static void appointments(Map<String, Object> bodies) {
        bodies.put(
                "AppointmentResource_name",
                Map.of(
                        "role", "science-informant",
                        "place", Scene.VILLAGE,
                        "name", "演示",
                        "validFrom", "2024-09-01"));
        bodies.put("AppointmentResource_change", Map.of("name", "演示乙", "mainJob", "hospital-chief"));
        bodies.put("AppointmentResource_end", Map.of("endedOn", "2024-09-21", "reason", "left"));
        bodies.put("AppointmentResource_refuse", Map.of("words", "人选待定"));
    }

    private void presence(Map<String, Object> bodies) {
        Map<String, Object> code = code("phone-of-one");
        bodies.put("CheckInResource_checkIn", code);
        bodies.put("CheckInResource_checkOut", code);
        bodies.put("StaffScanResource_scan", Map.of("side", "in", "card", value("card")));
        bodies.put(
                "RollCallResource_tick",
                Map.of("ticks", List.of(Map.of("person", value("person"), "side", "in", "at", NINE))));
        bodies.put(
                "LateResource_take",
                Map.of(
                        "deviceNow",
                        ELEVEN,
                        "scans",
                        List.of(Map.of(
                                "nonce",
                                UUID.randomUUID().toString(),
                                "side",
                                "in",
                                "code",
                                presence.code(UUID.fromString(value("now")), ELEVEN),
                                "scannedAt",
                                ELEVEN))));
        bodies.put(
                "BackFillResource_fillIn",
                Map.of(
                        "person",
                        value("other"),
                        "in",
                        NINE,
                        "out",
                        ELEVEN,
                        "document",
                        value("document"),
                        "reason",
                        "wrong-time"));
    }

    private void devices(Map<String, Object> bodies) {
        bodies.put(
                "DeviceResource_pair",
                Map.of(
                        "code", Presence.offer(things.leader(), things.paths().getOrDefault("session", "")),
                        "publicKey", Presence.publicKey()));
        bodies.put(
                "DeviceResource_scans",
                Map.of(
                        "device",
                        value("device"),
                        "deviceNow",
                        ELEVEN,
                        "scans",
                        List.of(Map.of(
                                "nonce",
                                UUID.randomUUID().toString(),
                                "session",
                                value("now"),
                                "act",
                                "in",
                                "subject",
                                value("card"),
                                "scannedAt",
                                ELEVEN,
                                "signature",
                                "unsigned"))));
    }

    private static void approvals(Map<String, Object> bodies) {
        bodies.put(
                "ApprovalResource_correct",
                Map.of("in", NINE, "out", "2024-09-21T10:35:00+08:00", "reason", "wrong-time", "words", "提前离开"));
        bodies.put("ApprovalResource_dispute", Map.of("words", "我九点就到了"));
        bodies.put("ApprovalResource_keep", Map.of("words", "签到表无误"));
        bodies.put("ApprovalResource_refuse", Map.of("reason", "incomplete"));
    }
}
