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

/**
 * Everybody's presence by service record, counted from the steps the player took. Of an answer it takes which record it is about
 * and when city time was read; minutes follow from the rule of the plan and grades from the step ({@link Evidence}), never from
 * what an answer says of them.
 */
public final class Presences {

    /** Time after the planned end that still counts. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final int SECONDS_OF_A_STEP = 30;

    private final Map<String, Presence> byRecord = new LinkedHashMap<>();
    private final Map<String, Times> bySession = new HashMap<>();

    private Presences() {}

    private record Times(OffsetDateTime startsAt, OffsetDateTime endsAt) {}

    /** Reads answers in the order they came. */
    public static Presences of(List<Answer> answers) {
        Presences presences = new Presences();
        for (Answer answer : answers) {
            if (answer.accepted()) {
                presences.times(answer.got());
                presences.read(answer);
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

    /** Whole minutes of a record: never before the start, never after the grace; to the planned end where nobody checked out. */
    public long minutes(String record) {
        Presence presence = byRecord.getOrDefault(record, Presence.NONE);
        Times times = bySession.get(presence.session());
        Presence.Half in = presence.in();
        Presence.Half out = presence.out();
        if (times == null || in == null) {
            return 0;
        }
        OffsetDateTime from = in.at().isBefore(times.startsAt()) ? times.startsAt() : in.at();
        OffsetDateTime until = out == null ? times.endsAt() : out.at();
        OffsetDateTime last = times.endsAt().plus(GRACE);
        return Math.max(
                0, Duration.between(from, until.isAfter(last) ? last : until).toMinutes());
    }

    /** Notes when sessions are, wherever an answer tells of a shift. */
    private void times(JsonNode node) {
        if (node.hasNonNull("sessionId") && node.hasNonNull("startsAt") && node.hasNonNull("endsAt")) {
            bySession.put(node.path("sessionId").asText(), new Times(moment(node, "startsAt"), moment(node, "endsAt")));
        }
        node.forEach(this::times);
    }

    private void read(Answer answer) {
        Evidence evidence = Evidence.of(answer.step());
        if (answer.step().equals("correct")) {
            byRecord.computeIfPresent(
                    part(answer.path()),
                    (record, known) -> known.corrected(moment(answer.sent(), "in"), moment(answer.sent(), "out")));
        } else if (evidence == Evidence.KEPT_CODE) {
            kept(answer);
        } else if (evidence == Evidence.ROLL_CALL) {
            roll(answer);
        } else if (evidence == Evidence.DOCUMENT) {
            byRecord.put(
                    answer.got().path("id").asText(),
                    Presence.NONE
                            .at(part(answer.path()))
                            .came(moment(answer.sent(), "in"), evidence)
                            .left(moment(answer.sent(), "out"), evidence));
        } else if (evidence != null) {
            half(answer.got(), moment(answer.got(), "at"), evidence);
        }
    }

    /** The thing an address is about: {@code /api/<service>/v1/<things>/<thing>/…}. */
    private static String part(String path) {
        return path.split("/", 7)[5];
    }

    /** Each tick has its answer at the same place; a tick may say when it was. */
    private void roll(Answer answer) {
        JsonNode ticks = answer.sent().path("ticks");
        for (int i = 0; i < ticks.size(); i++) {
            JsonNode told = answer.got().path("answers").path(i).path("answer");
            if (told.hasNonNull("record")) {
                half(told, moment(ticks.path(i).has("at") ? ticks.path(i) : told, "at"), Evidence.ROLL_CALL);
            }
        }
    }

    private void half(JsonNode told, OffsetDateTime at, Evidence evidence) {
        byRecord.compute(told.path("record").asText(), (record, known) -> {
            Presence before = (known == null ? Presence.NONE : known)
                    .at(told.path("session").asText());
            return told.path("side").asText().equals("in") ? before.came(at, evidence) : before.left(at, evidence);
        });
    }

    /** A scan that was kept: its time is the step in its own code, {@code kid.session.step.mac}. */
    private void kept(Answer answer) {
        JsonNode scans = answer.sent().path("scans");
        for (int i = 0; i < scans.size(); i++) {
            JsonNode told = answer.got().path("answers").path(i);
            String[] code = scans.path(i).path("code").asText().split("\\.", 4);
            boolean in = scans.path(i).path("side").asText().equals("in");
            if (told.hasNonNull("record")) {
                OffsetDateTime at = Instant.ofEpochSecond(Long.parseLong(code[2]) * SECONDS_OF_A_STEP)
                        .atOffset(ZoneOffset.UTC);
                byRecord.compute(told.path("record").asText(), (record, known) -> {
                    Presence before = known == null ? Presence.NONE : known;
                    return in ? before.came(at, Evidence.KEPT_CODE) : before.left(at, Evidence.KEPT_CODE);
                });
            }
        }
    }

    private static OffsetDateTime moment(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText());
    }
}
