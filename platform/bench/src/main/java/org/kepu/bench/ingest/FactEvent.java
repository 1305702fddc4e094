package org.kepu.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with its fact, as its service would have sent it.
 *
 * @param amount how much of the line's amount
 * @param group empty where no heads are counted
 * @param personRef null where nobody is named
 * @param at city time, RFC 3339
 */
record FactEvent(
        DayMix.Line line,
        UUID id,
        UUID subject,
        String day,
        String at,
        String place,
        String group,
        String campaign,
        int amount,
        @Nullable String personRef) {

    /** Headers of the envelope (binary CloudEvents). */
    Map<String, byte[]> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/services/bench");
        headers.put("ce_type", line.type());
        headers.put("ce_time", at);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_sequence", "0000000000000000001");
        headers.put("ce_place", place);
        headers.put("content-type", "application/json");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    byte[] payload() {
        StringBuilder json = new StringBuilder(400)
                .append("{\"session\":\"")
                .append(subject)
                .append("\",\"fact\":{\"kind\":\"")
                .append(line.kind())
                .append("\",\"day\":\"")
                .append(day)
                .append("\",\"place\":\"")
                .append(place)
                .append('"');
        if (!group.isEmpty()) {
            json.append(",\"group\":\"").append(group).append('"');
        }
        json.append(",\"campaigns\":[\"")
                .append(campaign)
                .append("\"],\"tags\":[\"")
                .append(line.tag())
                .append("\"],\"grade\":\"B\",\"")
                .append(line.amount())
                .append("\":")
                .append(amount);
        if (personRef != null) {
            json.append(",\"personRef\":\"").append(personRef).append('"');
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The row of the fact for COPY (CSV), the columns in the order of {@link CopyTable}. */
    String csv() {
        return String.join(
                        ",",
                        List.of(
                                id.toString(),
                                line.kind(),
                                day,
                                place,
                                "\"" + group + "\"",
                                "{" + campaign + "}",
                                "{" + line.tag() + "}",
                                "B",
                                amountOf("personTimes"),
                                amountOf("minutes"),
                                amountOf("count"),
                                personRef == null ? "" : personRef,
                                "",
                                line.type(),
                                subject.toString(),
                                at))
                + "\n";
    }

    private String amountOf(String name) {
        return line.amount().equals(name) ? String.valueOf(amount) : "0";
    }
}
