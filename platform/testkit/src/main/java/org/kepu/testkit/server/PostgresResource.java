package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.DatabaseWire;
import org.kepu.testkit.Wire;
import org.kepu.testkit.WithPostgres;

/** One fresh database for each start of a Quarkus application; the address goes to the default data source. */
public final class PostgresResource implements QuarkusTestResourceConfigurableLifecycleManager<WithPostgres> {

    private boolean wired;
    private @Nullable Wire wire;

    @Override
    public void init(WithPostgres annotation) {
        wired = annotation.wire();
    }

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.create();
        return Map.of(
                "quarkus.datasource.jdbc.url", wired ? throughWire(database) : database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    private String throughWire(TestDatabase database) {
        Wire laid = Wire.to(database.host(), database.port());
        wire = laid;
        return database.urlThrough(laid.port());
    }

    @Override
    public void inject(TestInjector injector) {
        if (wire != null) {
            injector.injectIntoFields(wire, new TestInjector.AnnotatedAndMatchesType(DatabaseWire.class, Wire.class));
        }
    }

    @Override
    public void stop() {
        // The database goes with the server, which goes with the JVM.
        if (wire != null) {
            wire.close();
        }
    }
}
