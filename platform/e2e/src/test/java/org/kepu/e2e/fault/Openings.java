package org.kepu.e2e.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.kepu.e2e.stack.Stack;

/**
 * Openings published and changed (demonstration data) with their events and the due items that close them, as venues writes
 * them, and what its database says became of them. A trigger keeps which replica closed which, and makes each close long enough to be killed in; so is a change.
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
            create function fault_tell(o opening) returns void language sql as $$
              insert into outbox_event (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
                created_at)
              select event, 'opening', o.id::text, type, o.version, 'kepu.venues.opening',
                jsonb_build_object('ce_specversion', '1.0', 'ce_id', event, 'ce_source', '/services/venues', 'ce_type', type,
                  'ce_time', '2024-09-01T08:00:00+08:00', 'ce_subject', o.id, 'ce_dataschema', 'urn:kepu:schema:' || type,
                  'ce_sequence', lpad(o.version::text, 19, '0'), 'ce_place', o.place,
                  'ce_recordedtime', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                  'content-type', 'application/json'),
                jsonb_build_object('venue', o.venue_id, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at,
                  'mode', o.mode, 'free', o.free, 'groups', '[]'::jsonb, 'campaigns', '[]'::jsonb, 'tags', '[]'::jsonb),
                now()
              from (select uuidv7() as event, 'org.kepu.venues.opening.published.v1' as type) e
            $$;
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
              returning *),
            due as (
              insert into due_item (kind, key, due_at, payload, created_at)
              select 'opening-close', id, ends_at + interval '24 hours', jsonb_build_object('opening', id), ends_at
              from published)
            select fault_tell(published::opening) from published""";

    private static final String CHANGE = """
            with changed as (
              update opening set version = version + 1, title = 'Open day, changed'
              where status = 'published' and %s returning *)
            select fault_tell(changed::opening), pg_sleep(%s) from changed""";

    private final Stack stack;

    /** Prepares the database of a platform that runs venues. */
    public Openings(Stack stack) throws SQLException, IOException {
        this.stack = stack;
        run(PREPARE);
    }

    /** So many, version 1, that end at this time and are closed a day later. */
    public void publish(int count, OffsetDateTime endsAt) throws SQLException, IOException {
        run(PUBLISH.formatted(count, endsAt));
    }

    /** So many at once, each with its first three versions told in one transaction: published and changed twice. */
    public void publishAndChange(int count, OffsetDateTime endsAt) throws SQLException, IOException {
        String change = CHANGE.formatted("true", "0");
        run(String.join(";", "begin", PUBLISH.formatted(count, endsAt), change, change, "commit"));
    }

    /** Changes each that is not closed yet, one after the other, each in a transaction of its own as its staff would. */
    public void change() throws SQLException, IOException {
        try (Connection connection = stack.database("venues");
                Statement statement = connection.createStatement();
                ResultSet published = statement.executeQuery("select id from opening where status = 'published'");
                PreparedStatement change = connection.prepareStatement(CHANGE.formatted("id = ?::uuid", "0.005"))) {
            while (published.next()) {
                change.setString(1, published.getString(1));
                change.execute();
            }
        }
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

    /** Openings whose close, effects, audit entry or any version's event is not there exactly once; sent again is the same event. */
    public long wrong() throws SQLException, IOException {
        return number("""
                with told as (
                  select aggregateid, array_agg(aggregate_version order by position) as versions,
                    count(*) filter (where type = 'org.kepu.venues.opening.closed.v1') as closes
                  from (select distinct on (id) id, aggregateid, aggregate_version, position, type
                        from (select id, aggregateid, aggregate_version, position, type from outbox_event
                              union all select id, aggregateid, aggregate_version, position, type from outbox_sent) rows
                        order by id, position) e
                  group by aggregateid)
                select count(*) from opening o left join told on told.aggregateid = o.id::text
                where o.status <> 'closed' or told.closes is distinct from 1
                  or told.versions is distinct from array(select generate_series(1, o.version))
                  or (select count(*) from fault_effect where opening = o.id) <> 1
                  or (select count(*) from audit_entry a
                      where a.aggregateid = o.id::text and a.action = 'opening.close') <> 1""");
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
