package org.kepu.messaging.documents.relay;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application's own relay and channels rest, so that a test's replicas are the only ones. */
public class RelayOffProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kepu.relay.enabled", "false");
    }
}
