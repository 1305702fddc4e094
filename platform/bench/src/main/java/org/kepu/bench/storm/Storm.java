package org.kepu.bench.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the gates were answered. Right is, for each code: one gate hears 201, every other 200 with {@code already}, and all hear
 * of the same record.
 */
final class Storm {

    private final ObjectMapper json = new ObjectMapper();
    private final List<Heard> heard = new ArrayList<>();
    private final int gates;

    private record Heard(int request, int status, byte[] body) {}

    /** @param record the record the answer names */
    private record Answer(int code, int status, boolean already, String record) {
        boolean first() {
            return status == 201;
        }
    }

    Storm(int gates) {
        this.gates = gates;
    }

    /** Which code a request presents: all gates present one code before any presents the next. */
    int codeOf(int request) {
        return request / gates;
    }

    /** Takes an answer to a request; it is read afterwards, because the client is measured, too. */
    void answered(int request, int status, byte[] body) {
        heard.add(new Heard(request, status, body));
    }

    /** What was not right, code by code; empty where all was. */
    List<String> wrong(int codes) {
        Map<Integer, List<Answer>> byCode = heard.stream().map(this::read).collect(Collectors.groupingBy(Answer::code));
        return IntStream.range(0, codes)
                .mapToObj(code -> wrong(code, byCode.getOrDefault(code, List.of())))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String wrong(int code, List<Answer> answers) {
        long first = answers.stream().filter(Answer::first).count();
        long already = answers.stream()
                .filter(each -> each.status() == 200 && each.already())
                .count();
        long records = answers.stream().map(Answer::record).distinct().count();
        return first == 1 && already == gates - 1 && answers.size() == gates && records == 1
                ? ""
                : "code %d: %d answers, %d accepted, %d already, %d records"
                        .formatted(code, answers.size(), first, already, records);
    }

    private Answer read(Heard one) {
        try {
            JsonNode answer = json.readTree(one.body());
            return new Answer(
                    codeOf(one.request()),
                    one.status(),
                    answer.path("already").asBoolean(),
                    answer.path("record").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
