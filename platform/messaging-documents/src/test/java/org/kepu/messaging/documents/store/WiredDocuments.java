package org.kepu.messaging.documents.store;

import com.mongodb.ConnectionString;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.DatabaseWire;
import org.kepu.testkit.Wire;
import org.kepu.testkit.server.DocumentServer;

/** A document database behind a wire that can be cut. */
public final class WiredDocuments implements QuarkusTestResourceLifecycleManager {

    private @Nullable Wire wire;

    @Override
    public Map<String, String> start() {
        String uri = Objects.requireNonNull(new DocumentServer().get().get("uri"));
        String[] address = Objects.requireNonNull(new ConnectionString(uri).getHosts())
                .getFirst()
                .split(":");
        Wire laid = Wire.to(address[0], Integer.parseInt(address[1]));
        wire = laid;
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + laid.port(),
                "quarkus.mongodb.database",
                "kepu_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                Objects.requireNonNull(wire), new TestInjector.AnnotatedAndMatchesType(DatabaseWire.class, Wire.class));
    }

    @Override
    public void stop() {
        if (wire != null) {
            wire.close();
        }
    }
}
