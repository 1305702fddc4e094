package org.kepu.testkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kepu.contracts.EventCatalogue;
import org.kepu.contracts.EventCheck;
import org.kepu.contracts.EventSchemas;

/**
 * Validates every event that a test makes a service write, and every one that {@link TopicWriter} sends, against its
 * schema: nothing may be wrong and nothing may stand in it that the schema does not list. Events of a service that
 * {@code contracts} does not know are a platform module's own inventions and pass.
 */
@ApplicationScoped
public class ContractCheck implements EventCheck {

    private static final class Loaded {
        private static final EventCatalogue CATALOGUE = EventCatalogue.load();
        private static final EventSchemas SCHEMAS = EventSchemas.strict();
    }

    @Override
    public void check(String ceType, byte[] json) {
        if (isInvented(ceType)) {
            return;
        }
        List<String> faults = Loaded.SCHEMAS.validate(ceType, new String(json, StandardCharsets.UTF_8));
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
