package org.kepu.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kepu.contracts.EventCatalogue;
import org.kepu.contracts.EventCheck;
import org.kepu.contracts.EventSchemas;

/**
 * Validates every event that a test makes a service write, and every one that {@link TopicWriter} sends, data and headers,
 * against their schemas: nothing may be wrong and nothing may stand there that the schema does not list. Events of a
 * service that {@code contracts} does not know are a platform module's own inventions and pass.
 */
@ApplicationScoped
public class ContractCheck implements EventCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Loaded {
        private static final EventCatalogue CATALOGUE = EventCatalogue.load();
        private static final EventSchemas SCHEMAS = EventSchemas.strict();
    }

    @Override
    public void check(String ceType, byte[] json) {
        if (isInvented(ceType)) {
            return;
        }
        refuse(ceType, Loaded.SCHEMAS.validate(ceType, new String(json, StandardCharsets.UTF_8)));
    }

    @Override
    public void checkHeaders(String ceType, String json) {
        if (isInvented(ceType)) {
            return;
        }
        List<String> faults = new ArrayList<>(Loaded.SCHEMAS.validateHeaders(json));
        JsonNode headers = read(json);
        // The schema cannot know which event it is about.
        faults.addAll(differs(headers, "ce_type", ceType));
        faults.addAll(differs(headers, "ce_dataschema", "urn:kepu:schema:" + ceType));
        refuse(ceType, faults);
    }

    private static List<String> differs(JsonNode headers, String name, String wanted) {
        String found = headers.path(name).asText();
        return found.equals(wanted) ? List.of() : List.of("/%s: is %s, must be %s".formatted(name, found, wanted));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("headers must be a JSON object", e);
        }
    }

    private static void refuse(String ceType, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "the event " + ceType + " does not keep its contract: " + String.join("; ", faults));
        }
    }

    private static boolean isInvented(String ceType) {
        String[] parts = ceType.split("\\.", 4);
        return parts.length == 4 && Loaded.CATALOGUE.streams(parts[2]).isEmpty();
    }
}
