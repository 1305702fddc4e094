package org.kepu.supply.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list as CycloneDX 1.6 in JSON: no time, no serial number, always in the same order, so that equal products have equal lists. */
final class CycloneDx {

    private static final String ADDRESS = "http://cyclonedx.org/schema/";
    private static final String LIST = "bom-1.6.schema.json";
    private static final List<String> SCHEMAS = List.of(LIST, "spdx.schema.json", "jsf-0.82.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CycloneDx() {}

    static String write(Listing listing) {
        ObjectNode bom = JSON.createObjectNode();
        bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        String ourselves = listing.name().equals("kepu") ? "kepu" : "kepu/" + listing.name();
        bom.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put("bom-ref", ourselves)
                .put("name", ourselves)
                .put("version", listing.version());
        ArrayNode components = bom.putArray("components");
        listing.components().values().forEach(component -> {
            ObjectNode node = components.addObject();
            add(node, component);
            // What is inside a distribution may stand elsewhere, too, and a reference names one thing only.
            node.put("bom-ref", component.purl());
        });
        ArrayNode dependencies = bom.putArray("dependencies");
        listing.needs().forEach((from, to) -> {
            ObjectNode dependency = dependencies.addObject().put("ref", from);
            if (!to.isEmpty()) {
                to.forEach(dependency.putArray("dependsOn")::add);
            }
        });
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
            return JSON.writer(printer).writeValueAsString(bom) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of our own can be written", e);
        }
    }

    private static void add(ObjectNode node, Component component) {
        node.put("type", component.inside().isEmpty() ? "library" : "application");
        if (!component.group().isEmpty()) {
            node.put("group", component.group());
        }
        node.put("name", component.name()).put("version", component.version());
        if (!component.hashes().isEmpty()) {
            ArrayNode hashes = node.putArray("hashes");
            component
                    .hashes()
                    .forEach((kind, content) ->
                            hashes.addObject().put("alg", kind).put("content", content));
        }
        if (!component.licence().isEmpty()) {
            ArrayNode licences = node.putArray("licenses");
            if (component.licence().contains(" ")) {
                licences.addObject().put("expression", component.licence());
            } else {
                licences.addObject().putObject("license").put("id", component.licence());
            }
        }
        if (!component.purl().isEmpty()) {
            node.put("purl", component.purl());
        }
        if (!component.inside().isEmpty()) {
            ArrayNode inside = node.putArray("components");
            component.inside().forEach(one -> add(inside.addObject(), one));
        }
        if (!component.parts().isEmpty()) {
            ArrayNode properties = node.putArray("properties");
            component
                    .parts()
                    .forEach(part ->
                            properties.addObject().put("name", "kepu:part").put("value", part));
        }
    }

    /** What the schema of CycloneDX 1.6 finds wrong, each with its place. */
    static List<String> wrong(String json) {
        Map<String, String> schemas = new HashMap<>();
        SCHEMAS.forEach(name -> schemas.put(ADDRESS + name, resource(name)));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(schemas).schemaRegistryConfig(config));
        Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + LIST));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = CycloneDx.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("cyclonedx-core-java holds no " + name + " any more");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
