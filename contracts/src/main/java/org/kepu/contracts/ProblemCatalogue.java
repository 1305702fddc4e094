package org.kepu.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every problem a service may answer with ({@code kepu/problems.yaml}), by its type. */
public record ProblemCatalogue(Map<String, Entry> byType) {

    /**
     * One problem.
     *
     * @param type {@code urn:kepu:problem:<feature>-<what>}, never changed once released
     * @param status HTTP status
     * @param title short, the same for every occurrence
     * @param detail what is wrong and what to do, with {@code {parameter}} placeholders
     */
    public record Entry(String type, int status, Text title, Text detail) {

        public Entry {
            if (!type.startsWith("urn:kepu:problem:")) {
                throw new IllegalArgumentException("type must begin with urn:kepu:problem:, was " + type);
            }
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("status must be 400 to 599, was " + status);
            }
        }
    }

    public static ProblemCatalogue load() {
        Map<String, Entry> byType = new LinkedHashMap<>();
        for (Entry entry : List.of(ContractFiles.yaml("problems.yaml", Entry[].class))) {
            if (byType.put(entry.type(), entry) != null) {
                throw new IllegalArgumentException("problems.yaml lists " + entry.type() + " twice");
            }
        }
        return new ProblemCatalogue(byType);
    }

    public Optional<Entry> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
