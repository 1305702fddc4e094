package org.kepu.testkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of an OpenAPI document. */
public record ApiDocument(List<Operation> operations) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final int DEFAULT_BODY_LIMIT = 64 * 1024;

    public ApiDocument {
        operations = List.copyOf(operations);
    }

    /** Reads the document's JSON form. */
    public static ApiDocument of(String json) {
        try {
            JsonNode paths = new ObjectMapper().readTree(json).path("paths");
            List<Operation> operations = new ArrayList<>();
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.add(operation(path, method))));
            return new ApiDocument(operations);
        } catch (IOException e) {
            throw new IllegalArgumentException("the OpenAPI document is no JSON", e);
        }
    }

    /** Operations without a summary, and answers without a type. */
    public static List<String> untold(String json) {
        return described(json).flatMap(ApiDocument::untold).toList();
    }

    private static Stream<String> untold(JsonNode described) {
        String id = described.path("operationId").asText();
        Stream<String> summary =
                described.path("summary").asText().contains(" ") ? Stream.empty() : Stream.of(id + " has no summary");
        List<Map.Entry<String, JsonNode>> answers = described.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .toList();
        Stream<String> untyped = answers.stream()
                .filter(answer -> !answer.getKey().equals("204"))
                .filter(answer -> answer.getValue().path("content").isEmpty()
                        || answer.getValue()
                                .path("content")
                                .valueStream()
                                .anyMatch(content -> content.path("schema").isEmpty()))
                .map(answer -> id + " does not say what it answers with " + answer.getKey());
        return Stream.of(
                        summary,
                        untyped,
                        answers.isEmpty() ? Stream.of(id + " answers nothing") : Stream.<String>empty())
                .flatMap(each -> each);
    }

    private static Stream<JsonNode> described(String json) {
        try {
            return new ObjectMapper()
                    .readTree(json)
                    .path("paths")
                    .valueStream()
                    .flatMap(path -> path.properties().stream())
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(Map.Entry::getValue);
        } catch (IOException e) {
            throw new IllegalArgumentException("the OpenAPI document is no JSON", e);
        }
    }

    /** The methods of each path. */
    public Map<String, Set<String>> methodsByPath() {
        return operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::path,
                        LinkedHashMap::new,
                        Collectors.mapping(Operation::method, Collectors.toSet())));
    }

    /**
     * The reading of the thing an operation changes: of all that read, the one with the longest path that the other's
     * begins with; a POST changes what stands above it, never what stands at its own path. It has the id of the change,
     * so that it reads that change's sample.
     */
    Optional<Operation> thingOf(Operation change) {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> (change.path() + "/").startsWith(operation.path() + "/"))
                .filter(operation ->
                        !change.method().equals("POST") || !change.path().equals(operation.path()))
                .max(Comparator.comparingInt(operation -> operation.path().length()))
                .map(reading -> reading.of(change));
    }

    private static Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> method) {
        JsonNode described = method.getValue();
        List<JsonNode> parameters = Stream.concat(
                        described.path("parameters").valueStream(),
                        path.getValue().path("parameters").valueStream())
                .toList();
        return new Operation(
                described.path("operationId").asText(),
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                described.path("x-public").asBoolean(),
                described.path("requestBody").path("content").has("application/json"),
                described.path("responses").path("200").path("content").has("text/event-stream"),
                described.path("x-body-limit").asInt(DEFAULT_BODY_LIMIT),
                names(parameters, "header")
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                names(parameters, "path").toList(),
                names(parameters, "query").toList());
    }

    private static Stream<String> names(List<JsonNode> parameters, String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText());
    }
}
