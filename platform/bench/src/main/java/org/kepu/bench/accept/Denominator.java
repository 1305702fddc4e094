package org.kepu.bench.accept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Rate;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Scale;

/** Pgbench running the SQL of a check-in with as many clients as the service is given connections. */
final class Denominator {

    private static final String LIKE_THE_SERVICE = """
            select m.evidence, m.at::text, m.received_at::text, m.digest::text, m.step, o.aggregatetype, o.type,
                   o.aggregate_version, o.topic, o.headers::text, o.payload::text, o.created_at::text
            from (select * from service_mark limit 1) m
            cross join (select aggregatetype, type, aggregate_version, topic, headers, payload, created_at
                        from outbox_event where type like '%checked-in%'
                        union all
                        select aggregatetype, type, aggregate_version, topic, headers, payload, created_at
                        from outbox_sent where type like '%checked-in%'
                        limit 1) o""";

    private static final List<String> NAMES = List.of(
            "evidence",
            "at",
            "received",
            "digest",
            "step",
            "aggregate",
            "type",
            "version",
            "topic",
            "headers",
            "payload",
            "created");

    private final PgBench pgbench;
    private final City city;
    private final Scale scale;
    private final Path script;
    private final Map<String, String> variables;

    /** Takes the values that do not change from a check-in the service has just written, so that rows have its size. */
    Denominator(PgBench pgbench, City city, Scale scale, CheckInSql sql, Database volunteers) {
        this.pgbench = pgbench;
        this.city = city;
        this.scale = scale;
        this.variables = variables(scale, volunteers);
        try {
            this.script = Files.createTempFile("check-in", ".pgbench");
            script.toFile().deleteOnExit();
            Files.writeString(script, sql.forPgbench());
        } catch (IOException e) {
            throw new UncheckedIOException("the script of pgbench cannot be written", e);
        }
    }

    private static Map<String, String> variables(Scale scale, Database volunteers) {
        List<String> row = volunteers.rows(LIKE_THE_SERVICE).getFirst();
        Map<String, String> variables = new HashMap<>(Map.of(
                "i", "-1",
                "clients", String.valueOf(scale.connections()),
                "people", String.valueOf(scale.people()),
                "sessions", String.valueOf(scale.sessions())));
        for (int i = 0; i < NAMES.size(); i++) {
            variables.put(NAMES.get(i), row.get(i));
        }
        return variables;
    }

    /** One window. Every transaction must have written its row and its event. */
    Rate run(CheckIns checkIns) {
        checkIns.forgetWithEvents();
        PgBench.Ran ran = pgbench.run(city.stack(), script, scale.connections(), scale.seconds(), variables);
        long marks = checkIns.database().number("select count(*) from service_mark");
        long events = checkIns.database().number("select count(*) from outbox_event");
        checkIns.forgetWithEvents();
        if (marks != ran.transactions() || events != ran.transactions()) {
            throw new IllegalStateException("pgbench ran %d transactions, but %d rows and %d events were written:"
                            .formatted(ran.transactions(), marks, events)
                    + " more KEPU_BENCH_PEOPLE are needed, or the relay was not held");
        }
        return new Rate(ran.transactions(), ran.transactions() / ran.perSecond());
    }
}
