package org.kepu.e2e.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.kepu.e2e.stack.Stack;

/**
 * Published openings (demonstration data) with the due items that close them, as venues writes them, and what its database
 * says became of them. A trigger keeps which replica closed which, and makes each close long enough to be killed in.
 */
public final class Openings {

    private static final String PREPARE = """
            insert into organisation values (gen_random_uuid(), 1, 'active', 'school', 'Demonstration school',
              '410900000000', null, '[]', true);
            insert into venue (id, version, status, name, kind, organisation_id, place, groups, themes, demonstration,
              registered_by, registered_at, listed_on, badges)
            select gen_random_uuid(), 1, 'listed', 'Demonstration hall', 'science-museum', id, place, '{}', '{}', true,
              'demonstration', '2024-09-01T08:00:00+08:00', '2024-09-01', '[]' from organisation;
            create table fault_effect (opening uuid not null, replica text not null);
            create function fault_note() returns trigger language plpgsql security definer as $$
            begin
              insert into fault_effect values (new.id, current_setting('application_name'));
              perform pg_sleep(0.005);
              return null;
            end $$;
            create trigger fault_note after update on opening for each row
              when (old.status is distinct from new.status) execute function fault_note()""";

    private static final String PUBLISH = """
            with published as (
              insert into opening (id, version, status, venue_id, place, title, starts_at, ends_at, mode, walk_ins,
                max_party, cancel_minutes, free, groups, campaigns, tags)
              select gen_random_uuid(), 1, 'published', venue.id, venue.place, 'Open day', '%2$s'::timestamptz - interval '2 hours',
                '%2$s', 'none', 0, 1, 0, true, '{}', '{}', '{}'
              from venue, generate_series(1, %1$d)
              returning id, ends_at)
            insert into due_item (kind, key, due_at, payload, created_at)
            select 'opening-close', id, ends_at + interval '24 hours', jsonb_build_object('opening', id), ends_at
            from published""";

    private final Stack stack;

    /** Prepares the database of a platform that runs venues. */
    public Openings(Stack stack) throws SQLException, IOException {
        this.stack = stack;
        run(PREPARE);
    }

    /** So many that end at this time and are closed a day later. */
    public void publish(int count, OffsetDateTime endsAt) throws SQLException, IOException {
        run(PUBLISH.formatted(count, endsAt));
    }

    /** How many were closed, counting each time one was. */
    public long closed() throws SQLException, IOException {
        return number("select count(*) from fault_effect");
    }

    /** How many replicas have closed one. */
    public long replicas() throws SQLException, IOException {
        return number("select count(distinct replica) from fault_effect");
    }

    /** Closed ones by replica. */
    public Map<String, Long> byReplica() throws SQLException, IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = stack.database("venues");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select replica, count(*) from fault_effect group by replica")) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /** Items that still wait. */
    public long waiting() throws SQLException, IOException {
        return number("select count(*) from due_item where done_at is null");
    }

    /** Openings whose state, effects, event or audit entry is not there exactly once. */
    public long wrong() throws SQLException, IOException {
        return number("""
                select count(*) from opening o where not (o.status = 'closed' and o.version = 2
                  and (select count(*) from fault_effect where opening = o.id) = 1
                  and (select count(*) from (select aggregateid, type from outbox_event
                         union all select aggregateid, type from outbox_sent) e
                       where e.aggregateid = o.id::text and e.type = 'org.kepu.venues.opening.closed.v1') = 1
                  and (select count(*) from audit_entry a
                       where a.aggregateid = o.id::text and a.action = 'opening.close') = 1)""");
    }

    /** Events that lie in the outbox. */
    public long untold() throws SQLException, IOException {
        return number("select count(*) from outbox_event");
    }

    /** Items and events nobody tries any more. */
    public long parked() throws SQLException, IOException {
        return number("select (select count(*) from due_item where parked_at is not null)"
                + " + (select count(*) from outbox_event where parked_at is not null)"
                + " + (select count(*) from inbox_parked)");
    }

    private long number(String sql) throws SQLException, IOException {
        return Long.parseLong(stack.text("venues", sql));
    }

    private void run(String sql) throws SQLException, IOException {
        try (Connection connection = stack.database("venues");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
