package org.kepu.bench.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.kepu.bench.stack.Database;
import org.postgresql.PGConnection;

/** The denominator of Q5: COPY of facts into a table with primary key and one index, durable, in the same database. */
final class CopyTable {

    private static final String TABLE = """
            create table if not exists bench_fact (
              event_id uuid primary key, kind text not null, day date not null, place text not null, grp text not null,
              campaigns text[] not null, tags text[] not null, grade text not null, person_times bigint not null,
              minutes bigint not null, count bigint not null, person_ref text, corrects uuid, type text not null,
              subject text not null, happened_at timestamptz not null);
            create index if not exists bench_fact_cell on bench_fact (kind, day, place, event_id)""";

    private final Database metrics;

    CopyTable(Database metrics) {
        this.metrics = metrics;
        metrics.run(TABLE);
    }

    /** Rows a second. */
    double copy(List<FactEvent> facts) {
        StringBuilder rows = new StringBuilder(facts.size() * 300);
        facts.forEach(fact -> rows.append(fact.csv()));
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        metrics.run("checkpoint");
        long begun = System.nanoTime();
        try {
            long copied = metrics.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_fact from stdin (format csv)", new ByteArrayInputStream(bytes), 1 << 16);
            if (copied != facts.size()) {
                throw new IllegalStateException("copied " + copied + " rows instead of " + facts.size());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts.size() / ((System.nanoTime() - begun) / 1e9);
    }
}
