package org.kepu.local.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.local.Platform;

/**
 * The parts named in the settings.
 *
 * @param present those that can run
 * @param leftOut those that cannot, with the reason
 */
public record Parts(List<Part> present, Map<String, String> leftOut) {

    /** All parts of the setting {@code parts}, in its order. */
    public static Parts of(Platform platform) {
        List<Part> present = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String name : platform.settings().list("parts")) {
            switch (name) {
                case Postgres.NAME -> present.add(new Postgres(platform));
                case Kafka.NAME -> present.add(new Kafka(platform));
                case Keycloak.NAME -> present.add(new Keycloak(platform));
                case Documents.NAME -> present.add(new Documents(platform));
                default -> {
                    Service service = name.equals(Web.NAME) ? new Web(platform) : new Service(platform, name);
                    if (service.isBuilt()) {
                        present.add(service);
                    } else {
                        leftOut.put(name, "left out, because it is not built");
                    }
                }
            }
        }
        return new Parts(present, leftOut);
    }
}
