package org.kepu.messaging.documents.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.DatabaseWire;

/** A document database in a process of its own: {@code @DatabaseWire TrialStore store} in the test kills it and starts it again. */
public final class KillableDocuments implements QuarkusTestResourceLifecycleManager {

    private @Nullable TrialStore store;

    @Override
    public Map<String, String> start() {
        TrialStore started = new TrialStore();
        store = started;
        return Map.of(
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + started.port(),
                "quarkus.mongodb.database",
                "tiny");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                Objects.requireNonNull(store),
                new TestInjector.AnnotatedAndMatchesType(DatabaseWire.class, TrialStore.class));
    }

    @Override
    public void stop() {
        if (store != null) {
            store.close();
        }
    }
}
