package org.kepu.metrics.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.targets.TargetView;

/**
 * Keeps how targets stand today, one row a target and day, so that a dashboard shows them in the words of the product: a day that
 * is over keeps what was shown at its end.
 */
@ApplicationScoped
public class Standings {

    // Most readings find nothing new, and a conflict alone would already lock and write the row.
    private static final String KEEP = """
            insert into target_standing
            select found.* from jsonb_populate_recordset(null::target_standing, ?::jsonb) found
            where not exists (
              select 1 from target_standing t
              where t.plan = found.plan and t.indicator = found.indicator and t.day = found.day
                and to_jsonb(t) - 'changed_at' = to_jsonb(found) - 'changed_at')
            on conflict (plan, indicator, day) do update set
              (city, position, name_zh, name_en, unit, stated, op, engine, due_year, target, value, of_units, percent, at_least,
               entered, state, reason, expected, projected, sentence_zh, sentence_en, changed_at)
              = row(excluded.city, excluded.position, excluded.name_zh, excluded.name_en, excluded.unit, excluded.stated,
               excluded.op, excluded.engine, excluded.due_year, excluded.target, excluded.value, excluded.of_units,
               excluded.percent, excluded.at_least, excluded.entered, excluded.state, excluded.reason, excluded.expected,
               excluded.projected, excluded.sentence_zh, excluded.sentence_en, excluded.changed_at)""";

    private final Database database;
    private final ObjectMapper json;

    Standings(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes what has changed of one plan's targets, given in the order of the plan, in the current transaction. */
    public void keep(List<TargetView> targets) {
        List<Standing> rows = IntStream.range(0, targets.size())
                .mapToObj(position -> Standing.of(targets.get(position), position))
                .toList();
        try {
            database.run(KEEP, json.writeValueAsString(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a target cannot be written as a row", e);
        }
    }
}
