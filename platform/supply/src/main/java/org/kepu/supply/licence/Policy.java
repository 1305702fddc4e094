package org.kepu.supply.licence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which licences may come with the product; {@code platform/supply/licences.yaml}.
 *
 * @param allowed for everything, the one we would rather take first
 * @param fetchedOnly for what {@code make up} fetches and we do not hand on
 * @param names what poms write instead of an SPDX name
 * @param stated by component, where what it states itself is missing or misleading
 */
public record Policy(
        List<Term> allowed, List<Term> fetchedOnly, Map<String, String> names, Map<String, Stated> stated) {

    /** Where it lies below the root of the project. */
    public static final Path FILE = Path.of("platform/supply/licences.yaml");

    private static final String OR = " OR ";

    /** A licence and what it asks of us. */
    public record Term(String licence, String terms) {}

    /** What holds for one component, and how we know. */
    public record Stated(String licence, String why) {}

    /** Reads the file of the project below a folder. */
    public static Policy read(Path root) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Map<String, Object> all =
                yaml.readerForMapOf(Object.class).readValue(root.resolve(FILE).toFile());
        Map<String, Stated> stated = new LinkedHashMap<>();
        map(all, "stated").forEach((name, value) -> stated.put(name, yaml.convertValue(value, Stated.class)));
        Map<String, String> names = new LinkedHashMap<>();
        map(all, "names").forEach((name, value) -> names.put(name, value.toString()));
        return new Policy(terms(yaml, all, "allowed"), terms(yaml, all, "fetched-only"), names, stated);
    }

    private static List<Term> terms(ObjectMapper yaml, Map<String, Object> all, String key) {
        return Stream.of(yaml.convertValue(all.getOrDefault(key, List.of()), Term[].class))
                .toList();
    }

    @SuppressWarnings("unchecked") // YAML knows no types; what is no mapping fails where it is used.
    private static Map<String, Object> map(Map<String, Object> all, String key) {
        return (Map<String, Object>) all.getOrDefault(key, Map.of());
    }

    /**
     * The licences a component may be taken under, in SPDX's form; several are joined by OR, because poms list them so that
     * the user chooses.
     *
     * @param component {@code group:name}, or a package of npm
     * @param written what it states itself: SPDX names, other names, or expressions
     */
    public String expression(String component, List<String> written) {
        Stated known = stated.get(component);
        if (known != null) {
            return known.licence();
        }
        List<String> choices = new ArrayList<>();
        for (String one : written) {
            for (String choice : one.replaceAll("^\\((.*)\\)$", "$1").split(OR, -1)) {
                String name = names.getOrDefault(choice.strip(), choice.strip());
                if (!choices.contains(name)) {
                    choices.add(name);
                }
            }
        }
        return String.join(OR, choices);
    }

    /** Of the licences that an expression offers the one we take; none where none may be taken. */
    public Optional<String> taken(String expression, boolean ships) {
        List<String> choices = List.of(expression.split(OR, -1));
        return Stream.concat(allowed.stream(), ships ? Stream.empty() : fetchedOnly.stream())
                .map(Term::licence)
                .filter(choices::contains)
                .findFirst();
    }

    /** What to say of a component that may not come. */
    public String refusal(String component, String version, String expression) {
        return expression.isBlank()
                ? ("%s %s states no licence: find out which it has, and write it and how you know under `stated` in"
                                + " %s, or take something else.")
                        .formatted(component, version, FILE)
                : ("%s %s comes under %s, which nobody has allowed: take something else, or add the licence to"
                                + " `allowed` in %s after somebody who may decide has read it.")
                        .formatted(component, version, expression, FILE);
    }
}
