package org.kepu.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals an operation can answer with, told from its method, path, parameters and body. */
final class Refusals {

    private static final Map<Integer, String> NAMES = names();

    private Refusals() {}

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(400, "Unreadable");
        names.put(401, "Unauthenticated");
        names.put(403, "Forbidden");
        names.put(404, "NotFound");
        names.put(409, "Conflict");
        names.put(412, "Stale");
        names.put(413, "TooLarge");
        names.put(415, "UnsupportedMediaType");
        names.put(422, "Invalid");
        names.put(428, "IfMatchMissing");
        names.put(429, "TooManyRequests");
        names.put(503, "Unavailable");
        return names;
    }

    /** Adds the schema and one response for each status. */
    static void addTo(Components components) {
        components.addSchema("Problem", problemSchema());
        NAMES.forEach((status, name) -> {
            APIResponse response = OASFactory.createAPIResponse()
                    .description(name)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/problem+json",
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("Problem"))));
            if (status == 429 || status == 503) {
                response.addHeader(
                        "Retry-After",
                        OASFactory.createHeader().description("Seconds.").schema(type(Schema.SchemaType.INTEGER)));
            }
            components.addResponse(name, response);
        });
    }

    /** Adds to an operation the refusals it can answer with, unless it describes them itself. */
    static void addTo(Operation operation, HttpMethod method, String path, boolean open) {
        refuse(operation, 429);
        refuse(operation, 503);
        if (!open) {
            refuse(operation, 401);
            refuse(operation, 403);
        }
        if (path.contains("{")) {
            refuse(operation, 404);
        }
        if (has(operation, Parameter.In.QUERY)) {
            refuse(operation, 400);
            refuse(operation, 422);
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            List.of(400, 409, 422).forEach(status -> refuse(operation, status));
        }
        if (operation.getRequestBody() != null) {
            List.of(413, 415).forEach(status -> refuse(operation, status));
        }
        if (parameter(operation, "If-Match")) {
            List.of(412, 428).forEach(status -> refuse(operation, status));
        }
    }

    private static void refuse(Operation operation, int status) {
        APIResponse response = OASFactory.createAPIResponse().ref(NAMES.get(status));
        operation.getResponses().addAPIResponse(Integer.toString(status), response);
    }

    private static boolean has(Operation operation, Parameter.In where) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == where);
    }

    private static boolean parameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> name.equalsIgnoreCase(p.getName()));
    }

    private static Schema problemSchema() {
        Schema error = type(Schema.SchemaType.OBJECT)
                .addProperty("field", type(Schema.SchemaType.STRING))
                .addProperty("code", type(Schema.SchemaType.STRING))
                .addProperty("message", type(Schema.SchemaType.STRING))
                .required(List.of("field", "code", "message"));
        return type(Schema.SchemaType.OBJECT)
                .addProperty("type", type(Schema.SchemaType.STRING))
                .addProperty("title", type(Schema.SchemaType.STRING))
                .addProperty("status", type(Schema.SchemaType.INTEGER).format("int32"))
                .addProperty("detail", type(Schema.SchemaType.STRING))
                .addProperty("errors", type(Schema.SchemaType.ARRAY).items(error))
                .addProperty("traceId", type(Schema.SchemaType.STRING))
                .required(List.of("type", "title", "status", "detail", "errors"));
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
