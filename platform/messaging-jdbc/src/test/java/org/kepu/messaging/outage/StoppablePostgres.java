package org.kepu.messaging.outage;

import java.util.Map;
import java.util.function.Function;
import org.kepu.testkit.server.DurablePostgres;

/** A PostgreSQL with the durability of production, killed with signal 9 when it is stopped. */
public final class StoppablePostgres implements Function<String, Map<String, String>> {

    private static final DurablePostgres SERVER = new DurablePostgres();

    private static boolean isKilled;

    @Override
    public Map<String, String> apply(String word) {
        synchronized (StoppablePostgres.class) {
            if (word.equals("stop")) {
                SERVER.kill();
                isKilled = true;
            } else if (isKilled) {
                SERVER.restart();
                isKilled = false;
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", SERVER.url(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }
}
