package org.kepu.day.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say of everybody's presence, by service record: when they came and left and which grade they were told
 * last. Minutes are counted here by the rule of the plan, never read from an answer.
 */
public final class Presences {

    /** Time after the planned end that still counts. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final int SECONDS_OF_A_STEP = 30;

    private final Map<String, Presence> byRecord = new LinkedHashMap<>();
    private final Map<String, Times> bySession = new HashMap<>();

    private Presences() {}

    private record Times(OffsetDateTime startsAt, OffsetDateTime endsAt) {}

    private record Presence(
            String session,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out,
            String grade) {
        static final Presence NONE = new Presence("", null, null, "");
    }

    /** Reads answers in the order they came; a later one about the same record wins. */
    public static Presences of(List<Answer> answers) {
        Presences presences = new Presences();
        for (Answer answer : answers) {
            if (answer.accepted()) {
                presences.late(answer);
                presences.visit(answer.got());
            }
        }
        return presences;
    }

    /** How many records somebody came for. */
    public int count() {
        return (int) byRecord.values().stream()
                .filter(presence -> presence.in() != null)
                .count();
    }

    /** Whole minutes of each record, added up by grade. */
    public Map<String, Long> minutesByGrade() {
        Map<String, Long> minutes = new TreeMap<>(Map.of("A", 0L, "B", 0L, "C", 0L, "D", 0L));
        byRecord.forEach((record, presence) -> minutes.merge(presence.grade(), minutes(record), Long::sum));
        return minutes;
    }

    /** Whole minutes of a record: never before the start, never after the grace. */
    public long minutes(String record) {
        Presence presence = byRecord.getOrDefault(record, Presence.NONE);
        Times times = bySession.get(presence.session());
        OffsetDateTime in = presence.in();
        OffsetDateTime out = presence.out();
        if (times == null || in == null || out == null) {
            return 0;
        }
        OffsetDateTime from = in.isBefore(times.startsAt()) ? times.startsAt() : in;
        OffsetDateTime last = times.endsAt().plus(GRACE);
        return Math.max(
                0, Duration.between(from, out.isAfter(last) ? last : out).toMinutes());
    }

    private void visit(JsonNode node) {
        if (node.hasNonNull("sessionId") && node.hasNonNull("startsAt") && node.hasNonNull("endsAt")) {
            bySession.put(node.path("sessionId").asText(), new Times(moment(node, "startsAt"), moment(node, "endsAt")));
        }
        if (node.hasNonNull("record") && node.hasNonNull("side") && node.hasNonNull("at")) {
            side(node);
        } else if (node.hasNonNull("minutes") && node.hasNonNull("in") && node.hasNonNull("grade")) {
            byRecord.put(
                    node.path("id").asText(),
                    new Presence(
                            node.path("session").asText(),
                            moment(node, "in"),
                            moment(node, "out"),
                            node.path("grade").asText()));
        } else {
            node.forEach(this::visit);
        }
    }

    private void side(JsonNode node) {
        boolean in = node.path("side").asText().equals("in");
        byRecord.compute(node.path("record").asText(), (record, known) -> {
            Presence before = known == null ? Presence.NONE : known;
            return new Presence(
                    node.path("session").asText(),
                    in ? moment(node, "at") : before.in(),
                    in ? before.out() : moment(node, "at"),
                    node.path("grade").asText());
        });
    }

    /** A scan that was kept: its time is the step in its own code, {@code kid.session.step.mac}. */
    private void late(Answer answer) {
        for (int i = 0; i < answer.sent().path("scans").size(); i++) {
            JsonNode told = answer.got().path("answers").path(i);
            String[] code =
                    answer.sent().path("scans").path(i).path("code").asText().split("\\.", 4);
            if (told.hasNonNull("record")) {
                OffsetDateTime at = Instant.ofEpochSecond(Long.parseLong(code[2]) * SECONDS_OF_A_STEP)
                        .atOffset(ZoneOffset.UTC);
                byRecord.putIfAbsent(
                        told.path("record").asText(),
                        new Presence("", at, null, told.path("grade").asText()));
            }
        }
    }

    private static OffsetDateTime moment(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText());
    }
}
