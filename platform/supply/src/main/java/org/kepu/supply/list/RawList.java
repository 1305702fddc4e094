package org.kepu.supply.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kepu.supply.licence.Policy;

/**
 * A list as Maven's plugin or npm writes it. Taken from it is what says which component it is, what it needs and its licence;
 * left out are times, serial numbers and addresses, among them those of registries.
 */
final class RawList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final Policy policy;

    private RawList(JsonNode root, Policy policy) {
        this.root = root;
        this.policy = policy;
    }

    static RawList read(Path file, Policy policy) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ListRefused(file + " is missing: `make sbom` makes it.");
        }
        return new RawList(JSON.readTree(file.toFile()), policy);
    }

    String version() {
        return root.path("metadata").path("component").path("version").asText();
    }

    /** The components that are meant, as a part of the product. */
    Listing listing(String part, boolean ships, Predicate<Component> meant) {
        SortedMap<String, Component> components = new TreeMap<>();
        Map<String, String> purls = new HashMap<>();
        for (JsonNode node : root.path("components")) {
            Component component = component(node, part);
            if (meant.test(component)) {
                components.merge(component.purl(), component, Component::and);
                purls.put(node.path("bom-ref").asText(), component.purl());
            }
        }
        SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
        for (JsonNode node : root.path("dependencies")) {
            String from = purls.get(node.path("ref").asText());
            if (from != null) {
                SortedSet<String> to = needs.computeIfAbsent(from, key -> new TreeSet<>());
                for (JsonNode needed : node.path("dependsOn")) {
                    String purl = purls.get(needed.asText());
                    if (purl != null) {
                        to.add(purl);
                    }
                }
            }
        }
        return new Listing(part, version(), ships, components, needs);
    }

    private Component component(JsonNode node, String part) {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode hash : node.path("hashes")) {
            // The plugin knows eight; these two are what everybody checks.
            if (List.of("SHA-256", "SHA-512").contains(hash.path("alg").asText())) {
                hashes.put(hash.path("alg").asText(), hash.path("content").asText());
            }
        }
        String group = node.path("group").asText();
        String name = node.path("name").asText();
        String called = group.isEmpty() ? name : group + ":" + name;
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : node.path("licenses")) {
            String id = licence.path("license").path("id").asText();
            String named = licence.path("license").path("name").asText();
            licences.add(
                    id.isEmpty() ? named.isEmpty() ? licence.path("expression").asText() : named : id);
        }
        return new Component(
                withoutHost(node.path("purl").asText()),
                group,
                name,
                node.path("version").asText(),
                policy.expression(called, licences),
                hashes,
                new TreeSet<>(List.of(part)),
                List.of());
    }

    /** Only what tells kinds of a component apart stays of what may stand behind the question mark. */
    private static String withoutHost(String purl) {
        int mark = purl.indexOf('?');
        if (mark < 0) {
            return purl;
        }
        String kept = List.of(purl.substring(mark + 1).split("&", -1)).stream()
                .filter(word -> word.startsWith("type=") || word.startsWith("classifier="))
                .sorted()
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return purl.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
