package org.kepu.testkit.walk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which operations a walk would only seem to walk, because their samples are missing.
 *
 * @param document the operations
 * @param samples what the service lends
 */
public record SampleCheck(ApiDocument document, Samples samples) {

    /**
     * Parameters of paths without a value.
     *
     * @param excepted ids of operations that need none
     */
    public List<String> missingPaths(Set<String> excepted) {
        return document.operations().stream()
                .filter(operation -> !excepted.contains(operation.id()))
                .flatMap(operation -> operation.pathParameters().stream()
                        .filter(name -> samples.path(operation, name).isEmpty())
                        .map(name -> "%s (%s): {%s} has no sample".formatted(operation, operation.id(), name)))
                .toList();
    }

    /**
     * Operations that take JSON and have no body, and the other way round.
     *
     * @param excepted ids of operations that have none for a reason
     */
    public List<String> missingBodies(Set<String> excepted) {
        List<String> known = document.operations().stream()
                .filter(Operation::takesJson)
                .map(Operation::id)
                .toList();
        return Stream.concat(
                        known.stream()
                                .filter(id -> !samples.bodies().containsKey(id) && !excepted.contains(id))
                                .map(id -> id + " has no sample body"),
                        Stream.concat(samples.bodies().keySet().stream(), excepted.stream())
                                .filter(id -> !known.contains(id))
                                .map(id -> id + " takes no body"))
                .toList();
    }
}
