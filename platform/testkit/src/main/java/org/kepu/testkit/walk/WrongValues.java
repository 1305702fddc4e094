package org.kepu.testkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes wrong bodies out of a right one: in each, exactly one text has a value nobody means. */
final class WrongValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d(.*)$", Pattern.DOTALL);
    private static final String ENDLESS = "长".repeat(10_000);
    private static final String WITH_BELL = "a\u0007b";

    private WrongValues() {}

    /**
     * A body that must be refused.
     *
     * @param field its path, such as {@code rows[0].name}
     * @param value what stands there
     */
    record WrongBody(String field, TextNode value, String json) {

        /** Which field, and what is wrong with it. */
        String what() {
            String text = value.asText();
            return field + " = " + (text.length() > 40 ? "10,000 characters" : value.toString());
        }
    }

    static List<WrongBody> of(String right) {
        JsonNode tree = parsed(right);
        List<WrongBody> wrong = new ArrayList<>();
        collect(tree, tree, "", wrong);
        return wrong;
    }

    private static void collect(JsonNode root, JsonNode node, String path, List<WrongBody> wrong) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(entry -> {
                    String field = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                    if (entry.getValue() instanceof TextNode text) {
                        for (TextNode value : values(text.asText())) {
                            object.set(entry.getKey(), value);
                            wrong.add(new WrongBody(field, value, root.toString()));
                        }
                        object.set(entry.getKey(), text);
                    } else {
                        collect(root, entry.getValue(), field, wrong);
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    String element = path + "[" + i + "]";
                    if (array.get(i) instanceof TextNode text) {
                        for (TextNode value : values(text.asText())) {
                            array.set(i, value);
                            wrong.add(new WrongBody(element, value, root.toString()));
                        }
                        array.set(i, text);
                    } else {
                        collect(root, array.get(i), element, wrong);
                    }
                }
            }
            default -> {
                // A number or a truth value has no text to be wrong.
            }
        }
    }

    private static List<TextNode> values(String right) {
        List<TextNode> values = new ArrayList<>(List.of(TextNode.valueOf(ENDLESS), TextNode.valueOf(WITH_BELL)));
        Matcher date = DATE.matcher(right);
        if (date.matches()) {
            values.add(TextNode.valueOf("1900-01-01" + date.group(1)));
        }
        return values;
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("the sample body is no JSON: " + json, e);
        }
    }
}
