package org.kepu.contracts;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** Check 4: what a present OpenAPI 3.0.3 document breaks of a released one. */
final class OpenApiCompatibility {

    private OpenApiCompatibility() {}

    static List<String> problems(String released, String present) {
        List<String> problems = new ArrayList<>();
        ChangedOpenApi changed = OpenApiCompare.fromContents(released, present);
        changed.getMissingEndpoints()
                .forEach(endpoint -> problems.add(endpoint.getMethod() + " " + endpoint.getPathUrl() + " is gone"));
        changed.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .forEach(operation ->
                        problems.add(operation.getHttpMethod() + " " + operation.getPathUrl() + " is incompatible"));
        if (problems.isEmpty() && changed.isIncompatible()) {
            problems.add("the document is incompatible");
        }
        return problems;
    }
}
