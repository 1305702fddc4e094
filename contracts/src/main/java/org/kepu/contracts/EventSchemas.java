package org.kepu.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks the data of events against their JSON Schemas. Needs the optional json-schema-validator on the class path, which
 * the test kit brings; a running service does not check what it has been tested to write.
 *
 * <p>{@link #strict()} closes every object: a field no schema lists is an error, which is how a personal field slipped
 * into an event is found. {@link #tolerant()} is how a consumer reads: a schema only grows, so unknown fields pass.
 */
public final class EventSchemas {

    private static final List<String> COMMON = List.of("types", "fact", "holding", "notice");

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
        return load(true);
    }

    /** As a consumer reads. */
    public static EventSchemas tolerant() {
        return load(false);
    }

    private static EventSchemas load(boolean strict) {
        EventCatalogue catalogue = EventCatalogue.load();
        Map<String, String> byId = new HashMap<>();
        COMMON.forEach(name -> byId.put(
                "urn:kepu:schema:common." + name + ".v1", read("events/common/" + name + ".v1.schema.json", strict)));
        catalogue.events().forEach(event -> byId.put("urn:kepu:schema:" + event.ceType(), read(event.file(), strict)));
        return new EventSchemas(catalogue, byId);
    }

    private static String read(String path, boolean strict) {
        return strict ? ClosedSchema.of(ContractFiles.tree(path)).toString() : ContractFiles.text(path);
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
        return errors(ceType, json).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .collect(Collectors.toList());
    }

    List<com.networknt.schema.Error> errors(String ceType, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of("urn:kepu:schema:" + ceType));
        return schema.validate(json, InputFormat.JSON);
    }
}
