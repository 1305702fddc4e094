package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every application under test that keeps personal data the keys it refuses to start without. It is found as a
 * service: no annotation asks for it.
 */
public final class TestSecrets implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return keepsPersonalData() ? OncePerJvm.addresses(PersonalKeys.class) : Map.of();
    }

    private static boolean keepsPersonalData() {
        return Thread.currentThread().getContextClassLoader().getResource("org/kepu/security/personal/KeyConfig.class")
                != null;
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
