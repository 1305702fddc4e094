package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The OpenAPI document of a service as committed ({@code kepu/http/<service>.yaml}). A service's own test fetches the
 * document it serves and compares: {@code assertThat(CommittedOpenApi.load("venues").differences(served)).isEmpty()}.
 */
public final class CommittedOpenApi {

    private static final String VERSION = "3.0.3";

    private final JsonNode committed;

    private CommittedOpenApi(JsonNode committed) {
        this.committed = committed;
    }

    /**
     * The document of a service.
     *
     * @throws IllegalArgumentException where none is committed yet
     */
    public static CommittedOpenApi load(String service) {
        return of(ContractFiles.text("http/" + service + ".yaml"));
    }

    /** A document given as YAML or JSON. */
    public static CommittedOpenApi of(String document) {
        return new CommittedOpenApi(ContractFiles.parse(document, JsonNode.class));
    }

    /**
     * Where the served document differs, as JSON pointers; the order of keys and the form (YAML or JSON) do not count.
     * A document that is not OpenAPI 3.0.3 differs at {@code /openapi}: the check against the last release is blind to
     * changed types on 3.1.
     *
     * @param served the document as the service serves it, YAML or JSON
     */
    public List<String> differences(String served) {
        List<String> differences = new ArrayList<>();
        JsonNode now = ContractFiles.parse(served, JsonNode.class);
        compare("", committed, now, differences);
        if (!VERSION.equals(now.path("openapi").asText()) && !differences.contains("/openapi")) {
            differences.add("/openapi");
        }
        return List.copyOf(differences);
    }

    private static void compare(String at, JsonNode committed, JsonNode served, List<String> differences) {
        if (committed.isObject() && served.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    at + "/" + name.replace("~", "~0").replace("/", "~1"),
                    committed.path(name),
                    served.path(name),
                    differences));
        } else if (committed.isArray() && served.isArray() && committed.size() == served.size()) {
            for (int i = 0; i < committed.size(); i++) {
                compare(at + "/" + i, committed.get(i), served.get(i), differences);
            }
        } else if (!committed.equals(served)) {
            differences.add(at);
        }
    }
}
