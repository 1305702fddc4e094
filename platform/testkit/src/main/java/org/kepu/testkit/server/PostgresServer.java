package org.kepu.testkit.server;

import java.util.Map;
import java.util.function.Supplier;

/** The PostgreSQL of this test JVM: {@code host}, {@code port}, {@code user}, {@code password} of a superuser. */
public final class PostgresServer implements Supplier<Map<String, String>> {

    private static final class Started {
        private static final Map<String, String> ADDRESS = Containers.areWanted()
                ? Containers.postgres()
                : Map.of(
                        "host", "localhost",
                        "port", Integer.toString(Postgres.quick().getPort()),
                        "user", "postgres",
                        "password", "postgres");
    }

    @Override
    public Map<String, String> get() {
        return Started.ADDRESS;
    }
}
