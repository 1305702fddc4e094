package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The event types each service publishes, as its AsyncAPI file says ({@code kepu/asyncapi/<service>.yaml}). A service
 * tests with it that every type its consumers declare exists in the producer's file.
 *
 * @param producers the publishing service of each type
 */
public record PublishedTypes(Map<String, String> producers) {

    /** The services that publish events. */
    public static final List<String> SERVICES = List.of("venues", "volunteers", "events", "content", "metrics");

    public PublishedTypes {
        producers = Map.copyOf(producers);
    }

    public static PublishedTypes load() {
        Map<String, String> producers = new TreeMap<>();
        for (String service : SERVICES) {
            JsonNode document = ContractFiles.yaml("asyncapi/" + service + ".yaml", JsonNode.class);
            document.path("components")
                    .path("messages")
                    .fieldNames()
                    .forEachRemaining(type -> producers.put(type, service));
        }
        return new PublishedTypes(producers);
    }

    /** Those of the types that no service publishes; empty where a consumer declares only what exists. */
    public List<String> unknown(Collection<String> types) {
        return types.stream()
                .filter(type -> !producers.containsKey(type))
                .sorted()
                .toList();
    }
}
