package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One fresh document database for each start of a Quarkus application. */
public final class DocumentsResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String uri = Objects.requireNonNull(
                OncePerJvm.addresses(DocumentServer.class).get("uri"));
        return Map.of(
                "quarkus.mongodb.connection-string",
                uri,
                "quarkus.mongodb.database",
                "kepu_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public void stop() {
        // The store lives in memory and goes with the JVM.
    }
}
