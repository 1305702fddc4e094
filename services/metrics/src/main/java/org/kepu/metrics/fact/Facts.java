package org.kepu.metrics.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.IncomingEvent;

/**
 * Writes facts and their sums, one set-based statement a batch: facts that are new are inserted, and only those move the
 * sums, those of cities and counties included, in the same transaction. A repeat changes nothing.
 */
@ApplicationScoped
public class Facts {

    private static final String INGEST = """
            with incoming as (
              select * from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                   ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                                   ?::text[], ?::timestamptz[])
                as t (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count, person_ref,
                      corrects, type, subject, unit, happened_at)
            ), fresh as (
              insert into fact (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count,
                                person_ref, corrects, type, subject, unit, happened_at, in_areas)
              select event_id, kind, day, place, grp, string_to_array(campaigns, chr(31)), string_to_array(tags, chr(31)),
                     grade, person_times, minutes, count, person_ref, corrects, type, subject, unit, happened_at, true
              from incoming
              on conflict (event_id) do nothing
              returning kind, day, place, grp, grade, campaigns, tags, person_times, minutes, count, person_ref
            ), cover as not materialized (
              select p.place, p.area, a.people, a.upto from area_place p join area a on a.code = p.area
            ), sums as (
              insert into rollup as r (kind, day, place, grp, grade, person_times, minutes, count, facts)
              select kind, day, place, grp, grade, sum(person_times), sum(minutes), sum(count), count(*)
              from fresh
              group by kind, day, place, grp, grade
              order by kind, day, place, grp, grade
              on conflict (kind, day, place, grp, grade) do update
                set person_times = r.person_times + excluded.person_times,
                    minutes = r.minutes + excluded.minutes,
                    count = r.count + excluded.count,
                    facts = r.facts + excluded.facts
            ), """ + AreaSql.COUNT + """
            insert into rollup_label as r (kind, label, day, place, grp, person_times, minutes, count, facts)
            select kind, label, day, place, grp, sum(person_times), sum(minutes), sum(count), count(*)
            from fresh
              cross join lateral (
                select 'campaign:' || c as label from unnest(campaigns) c union select t from unnest(tags) t) labels
            group by kind, label, day, place, grp
            order by kind, label, day, place, grp
            on conflict (kind, label, day, place, grp) do update
              set person_times = r.person_times + excluded.person_times,
                  minutes = r.minutes + excluded.minutes,
                  count = r.count + excluded.count,
                  facts = r.facts + excluded.facts""";

    private final AgroalDataSource database;

    Facts(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes what these events say, in the current transaction; events that say nothing are passed over. */
    public void ingest(List<IncomingEvent> events) {
        write(events.stream().map(Fact::of).filter(Objects::nonNull).toList());
    }

    private void write(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INGEST)) {
            Columns columns = new Columns(connection, statement, facts);
            columns.bind("uuid", Fact::eventId);
            columns.bind("text", Fact::kind);
            columns.bind("date", Fact::day);
            columns.bind("text", Fact::place);
            columns.bind("text", Fact::group);
            columns.bind("text", fact -> String.join("\u001f", fact.campaigns()));
            columns.bind("text", fact -> String.join("\u001f", fact.tags()));
            columns.bind("text", Fact::grade);
            columns.bind("bigint", Fact::personTimes);
            columns.bind("bigint", Fact::minutes);
            columns.bind("bigint", Fact::count);
            columns.bind("uuid", Fact::personRef);
            columns.bind("uuid", Fact::corrects);
            columns.bind("text", Fact::type);
            columns.bind("text", Fact::subject);
            columns.bind("text", Fact::unit);
            columns.bind("timestamptz", Fact::happenedAt);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure("could not write " + facts.size() + " fact(s)", e);
        }
    }

    /** Binds one array a column, in the order of the statement. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Fact> facts;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement, List<Fact> facts) {
            this.connection = connection;
            this.statement = statement;
            this.facts = facts;
        }

        void bind(String type, Function<Fact, @Nullable Object> column) throws SQLException {
            Object[] values = new Object[facts.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = column.apply(facts.get(i));
                values[i] = value == null || "text".equals(type) || "bigint".equals(type) ? value : value.toString();
            }
            statement.setArray(next++, connection.createArrayOf(type, values));
        }
    }
}
