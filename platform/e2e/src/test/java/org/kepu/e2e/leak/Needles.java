package org.kepu.e2e.leak;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Personal values in every form in which they might lie about: as given, URL-encoded, in Base64 wherever it begins inside a
 * longer text, and hyphenated.
 */
public final class Needles {

    private static final int HEAD = 6;
    private static final int SHORTEST = 4;
    private static final Set<String> PERSONAL_FIELDS = Set.of(
            "phone", "contact", "contactPhone", "contactName", "guardianName", "guardianPhone", "email", "birthday");

    private final Set<String> values = new LinkedHashSet<>();
    private final Map<String, List<Needle>> byHead = new HashMap<>();

    private record Needle(String value, String form) {}

    /** Values that must be found nowhere; one shorter than four characters proves nothing and is left out. */
    public Needles(Collection<String> personal) {
        for (String value : personal) {
            if (value.codePointCount(0, value.length()) >= SHORTEST && values.add(value)) {
                forms(value).forEach(form -> add(value, form));
            }
        }
    }

    /** The personal values somebody sent: texts of personal fields, and names of people. */
    public static Set<String> in(JsonNode sent, boolean aboutAPerson) {
        Set<String> found = new LinkedHashSet<>();
        sent.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean personal = PERSONAL_FIELDS.contains(field.getKey())
                    || (aboutAPerson && field.getKey().equals("name"));
            if (personal && value.isTextual()) {
                found.add(value.asText());
            }
            if (value.isObject()) {
                found.addAll(in(value, aboutAPerson));
            }
            if (value.isArray()) {
                value.forEach(item -> found.addAll(in(item, aboutAPerson)));
            }
        });
        return found;
    }

    /** The personal values of a list with a heading line, as imports take it: its columns of names of people and of telephones. */
    public static Set<String> inList(String csv) {
        Set<String> found = new LinkedHashSet<>();
        List<String> lines = csv.lines().toList();
        String[] heading = lines.getFirst().split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < Math.min(heading.length, cells.length); i++) {
                if (heading[i].equals("name") || PERSONAL_FIELDS.contains(heading[i])) {
                    found.add(cells[i]);
                }
            }
        }
        return found;
    }

    private void add(String value, String form) {
        if (form.length() >= HEAD) {
            byHead.computeIfAbsent(form.substring(0, HEAD), head -> new ArrayList<>())
                    .add(new Needle(value, form));
        } else {
            // Shorter than a head can only be a short name as given: it is its own head, looked up by its length.
            byHead.computeIfAbsent(form, head -> new ArrayList<>()).add(new Needle(value, form));
        }
    }

    private static Set<String> forms(String value) {
        Set<String> forms = new LinkedHashSet<>(List.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8)));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and the last characters also carry bits of what stands around the value.
            String inner = encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        if (value.matches("\\d{11}")) {
            forms.add(value.substring(0, 3) + "-" + value.substring(3, 7) + "-" + value.substring(7));
        }
        return forms;
    }

    public Set<String> values() {
        return Set.copyOf(values);
    }

    /** The values that lie in a text in whatever form. */
    public Set<String> foundIn(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            for (int length = SHORTEST; length <= HEAD && i + length <= text.length(); length++) {
                List<Needle> candidates = byHead.get(text.substring(i, i + length));
                if (candidates != null) {
                    int at = i;
                    candidates.stream()
                            .filter(needle -> text.startsWith(needle.form(), at))
                            .forEach(needle -> found.add(needle.value()));
                }
            }
        }
        return found;
    }
}
