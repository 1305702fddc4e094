package org.kepu.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.kepu.web.IdempotencyKey;

/**
 * Completes every OpenAPI document when it is built: {@code x-public}, {@code x-body-limit}, the token, the {@code Idempotency-Key} of each
 * POST, a first answer repeated, what is required of a body, and every refusal as a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseRules implements OASFilter {

    private static final String BEARER = "bearer";

    private final PublicMethods open;
    private final BodyLimits bodyLimits;
    private final Set<String> repeatingFirst;
    private final RequiredFields requiredFields;

    /** Made by the build with the index of the application. */
    public HouseRules(IndexView index) {
        this.open = PublicMethods.of(index);
        this.bodyLimits = BodyLimits.of(index);
        this.repeatingFirst = Operations.with(index, FirstAnswerRepeated.class);
        this.requiredFields = RequiredFields.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(requiredFields::addTo);
        }
        Refusals.addTo(document.getComponents());
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        if (paths != null) {
            paths.forEach((path, item) ->
                    item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        boolean isOpen = open.contains(operation.getOperationId());
        if (isOpen) {
            operation.addExtension("x-public", true);
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
        if (method == HttpMethod.POST) {
            describeKey(operation);
        }
        Long bodyLimit = bodyLimits.bytes().get(operation.getOperationId());
        if (bodyLimit != null) {
            operation.addExtension("x-body-limit", bodyLimit);
        }
        if (repeatingFirst.contains(operation.getOperationId())) {
            repeatFirst(operation);
        }
        Refusals.addTo(operation, method, path, isOpen);
    }

    private static void repeatFirst(Operation operation) {
        APIResponse first = operation.getResponses().getAPIResponse("201");
        if (first == null) {
            throw new IllegalStateException(
                    "@FirstAnswerRepeated wants a 201 described: " + operation.getOperationId());
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("Another call about the same presence: the first answer.")
                                .content(first.getContent()));
    }

    private static void describeKey(Operation operation) {
        Parameter key = operation.getParameters() == null
                ? null
                : operation.getParameters().stream()
                        .filter(p -> IdempotencyKey.HEADER.equalsIgnoreCase(p.getName()))
                        .findFirst()
                        .orElse(null);
        if (key == null) {
            key = OASFactory.createParameter().name(IdempotencyKey.HEADER).in(Parameter.In.HEADER);
            operation.addParameter(key);
        }
        key.required(true)
                .description("A UUID made for this one intention; a repetition with it gets the first answer.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uuid"));
    }
}
