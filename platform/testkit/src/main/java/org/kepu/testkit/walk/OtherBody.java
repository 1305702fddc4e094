package org.kepu.testkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes other right bodies out of a right one. */
final class OtherBody {

    /** A surname of the supplementary plane, and an emoji of three code points. */
    private static final String RARE = "𠮷👩‍🔬";

    /** What people write in their own words. */
    private static final Set<String> FREE = Set.of(
            "address",
            "answer",
            "contactName",
            "description",
            "issuer",
            "name",
            "opinion",
            "report",
            "sentence",
            "spot",
            "statement",
            "summary",
            "text",
            "title",
            "topic",
            "words",
            "zh");

    /** At the beginning of a day or of a moment. */
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d");

    private OtherBody() {}

    /** The same body with rare Han and emoji at the end of each free text. */
    static String rare(String right) {
        return appended(right, RARE);
    }

    /** A body with other words, another day or another number; where it has none of them, with a wrong text. */
    static String of(String right) {
        String other = appended(right, "另");
        if (!other.equals(WrongValues.parsed(right).toString())) {
            return other;
        }
        return later(right)
                .or(() -> more(right))
                .orElseGet(() -> WrongValues.of(right).getFirst().json());
    }

    private static String appended(String right, String end) {
        JsonNode tree = WrongValues.parsed(right);
        fields(tree)
                .filter(field -> FREE.contains(field.name()) && field.value().isTextual())
                .forEach(field -> field.in().put(field.name(), field.value().asText() + end));
        return tree.toString();
    }

    private static Optional<String> later(String right) {
        JsonNode tree = WrongValues.parsed(right);
        return fields(tree)
                .filter(field -> DAY.matcher(field.value().asText()).find())
                .findFirst()
                .map(field -> {
                    String day = field.value().asText();
                    LocalDate next = LocalDate.parse(day.substring(0, 10)).plusDays(1);
                    field.in().put(field.name(), next + day.substring(10));
                    return tree.toString();
                });
    }

    private static Optional<String> more(String right) {
        JsonNode tree = WrongValues.parsed(right);
        return fields(tree)
                .filter(field -> field.value().isIntegralNumber())
                .findFirst()
                .map(field -> {
                    field.in().put(field.name(), field.value().asInt() + 1);
                    return tree.toString();
                });
    }

    /** One field of an object somewhere in a body. */
    private record Field(ObjectNode in, String name, JsonNode value) {}

    private static Stream<Field> fields(JsonNode tree) {
        List<Field> all = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                all.add(new Field(object, entry.getKey(), entry.getValue()));
            }
        }
        return Stream.concat(all.stream(), tree.valueStream().flatMap(OtherBody::fields));
    }
}
