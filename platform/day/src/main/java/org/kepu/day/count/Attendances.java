package org.kepu.day.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who came, counted from the answers by plain loops: scans and rolls a person each, counts their heads, corrections their
 * signed differences. Of which county a place is, the register's answers say by its parents.
 */
public final class Attendances {

    private final SortedMap<String, Integer> byGroup = new TreeMap<>();
    private final SortedMap<String, Integer> byCounty = new TreeMap<>();
    private final Map<String, String> parentOfPlace = new HashMap<>();
    private final Set<String> counties = new HashSet<>();
    private final Map<String, String> placeOfSession = new HashMap<>();
    private final Map<String, String> sessionOfRecord = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private int heads;

    private Attendances() {}

    /** Counts a day. */
    public static Attendances of(AnswerLog log) {
        Attendances counted = new Attendances();
        for (Answer answer : log.accepted("places.below")) {
            answer.got().forEach(counted::place);
        }
        for (Answer answer : log.accepted("session.announce")) {
            counted.placeOfSession.put(
                    answer.got().path("id").asText(), answer.got().path("place").asText());
        }
        for (Answer answer : log.accepted("attendance.scan")) {
            JsonNode got = answer.got();
            counted.person(
                    got.path("id").asText(),
                    got.path("session").asText(),
                    got.path("group").asText());
        }
        for (Answer answer : log.accepted("attendance.roll")) {
            counted.roll(answer);
        }
        for (Answer answer : log.accepted("attendance.count")) {
            counted.count(answer.got().path("records"));
        }
        for (Answer answer : log.accepted("attendance.correct")) {
            counted.correct(answer.got());
        }
        return counted;
    }

    private void place(JsonNode place) {
        String code = place.path("code").asText();
        parentOfPlace.put(code, place.path("parent").asText());
        if (place.path("level").asText().equals("county")) {
            counties.add(code);
        }
    }

    /** The county around a place; the place itself where no answer told of one. */
    private String county(String place) {
        String around = place;
        while (!counties.contains(around) && parentOfPlace.containsKey(around)) {
            around = parentOfPlace.getOrDefault(around, "");
        }
        return counties.contains(around) ? around : place;
    }

    private void person(String record, String session, String group) {
        if (people.add(record)) {
            sessionOfRecord.put(record, session);
            add(session, group, 1);
        }
    }

    private void roll(Answer answer) {
        String session = answer.path().split("/")[5];
        for (int i = 0; i < answer.got().path("answers").size(); i++) {
            JsonNode row = answer.got().path("answers").get(i);
            if (row.hasNonNull("record")) {
                String group = answer.sent().path("rows").get(i).path("group").asText();
                person(row.path("record").asText(), session, group);
            }
        }
    }

    private void count(JsonNode records) {
        for (JsonNode record : records) {
            String session = record.path("session").asText();
            sessionOfRecord.put(record.path("id").asText(), session);
            int counted = record.path("personTimes").asInt();
            heads += counted;
            add(session, record.path("group").asText(), counted);
        }
    }

    private void correct(JsonNode record) {
        String id = record.path("id").asText();
        String session = sessionOfRecord.getOrDefault(id, "");
        boolean person = record.path("mode").asText().equals("by-name");
        for (JsonNode correction : record.path("corrections")) {
            int difference = correction.path("personTimes").asInt();
            add(session, correction.path("group").asText(), difference);
            heads += person ? 0 : difference;
        }
        if (person && record.path("personTimes").asInt() == 0) {
            people.remove(id);
        }
    }

    private void add(String session, String group, int personTimes) {
        byGroup.merge(group, personTimes, Integer::sum);
        byCounty.merge(county(placeOfSession.getOrDefault(session, "")), personTimes, Integer::sum);
    }

    /** 人次. */
    public int total() {
        return byGroup.values().stream().mapToInt(Integer::intValue).sum();
    }

    public SortedMap<String, Integer> byGroup() {
        return byGroup;
    }

    public SortedMap<String, Integer> byCounty() {
        return byCounty;
    }

    /** 人, as far as they are known by name: nobody scans or signs twice on the day. */
    public int people() {
        return people.size();
    }

    /** 人次 without names. */
    public int heads() {
        return heads;
    }

    /** Parts in one line. */
    public static String text(SortedMap<String, Integer> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((key, value) -> {
            if (value != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(key).append(' ').append(value);
            }
        });
        return text.toString();
    }

    /** The parts of a figure in the same line. */
    public static String text(JsonNode rows) {
        SortedMap<String, Integer> parts = new TreeMap<>();
        for (JsonNode row : rows) {
            parts.put(row.path("key").asText(), row.at("/amounts/personTimes").asInt());
        }
        return text(parts);
    }
}
