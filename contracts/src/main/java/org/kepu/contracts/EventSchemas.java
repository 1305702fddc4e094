package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the data of events against their JSON Schemas. Needs the optional json-schema-validator on the class path, which
 * the test kit brings; a running service does not check what it has been tested to write.
 *
 * <p>{@link #strict()} closes every object: a field no schema lists is an error, which is how a personal field slipped
 * into an event is found.
 */
public final class EventSchemas {

    private static final List<String> COMMON = List.of("types", "fact", "holding", "notice", "headers");

    private final SchemaRegistry registry;
    private final EventCatalogue catalogue;

    private EventSchemas(EventCatalogue catalogue, Map<String, String> schemasById) {
        this.catalogue = catalogue;
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(schemasById).schemaRegistryConfig(config));
    }

    /** As a producer is tested: nothing but what the schema lists. */
    public static EventSchemas strict() {
        return from(ContractSource.jar(), true);
    }

    static EventSchemas from(ContractSource source, boolean strict) {
        EventCatalogue catalogue = EventCatalogue.from(source);
        Map<String, String> byId = new HashMap<>();
        for (String name : COMMON) {
            byId.put(id("common." + name + ".v1"), read(source, "events/common/" + name + ".v1.schema.json", strict));
        }
        for (EventCatalogue.Entry event : catalogue.events()) {
            byId.put(id(event.ceType()), read(source, event.file(), strict));
        }
        return new EventSchemas(catalogue, byId);
    }

    private static String read(ContractSource source, String path, boolean strict) {
        String schema = source.text(path);
        return strict
                ? ClosedSchema.of(ContractFiles.parse(schema, JsonNode.class)).toString()
                : schema;
    }

    private static String id(String name) {
        return "urn:kepu:schema:" + name;
    }

    /** The CloudEvents headers of a record as a JSON object, checked as {@link #validate} checks its data. */
    public List<String> validateHeaders(String json) {
        return describe(errors("common.headers.v1", json));
    }

    /**
     * What is wrong with the data of an event, each as {@code <place in the data>: <what>}; empty where nothing is.
     *
     * @param ceType such as {@code org.kepu.venues.recognition.conferred.v1}; an unknown one is itself an error
     * @param json the data as JSON text
     */
    public List<String> validate(String ceType, String json) {
        if (catalogue.find(ceType).isEmpty()) {
            return List.of(": " + ceType + " is not in kepu/events/catalogue.yaml");
        }
        return describe(errors(ceType, json));
    }

    List<Error> errors(String name, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(id(name)));
        return schema.validate(json, InputFormat.JSON);
    }

    private static List<String> describe(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
