package org.kepu.e2e.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kepu.e2e.stack.Stack;

/** The figures metrics keeps, row by row, and how they were built. */
public record Figures(Stack stack) {

    private static final List<String> TABLES = List.of("fact", "rollup", "rollup_label", "holding", "person_alias");

    /** All rows of every table of figures. */
    public Map<String, String> all() throws SQLException, IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    text("select coalesce(string_agg(t::text, '\n' order by t::text), '') from " + table + " t"));
        }
        return rows;
    }

    /** Openings held, as the sums say. */
    public long openings() throws SQLException, IOException {
        return number("select coalesce(sum(count), 0) from rollup where kind = 'opening'");
    }

    /** Facts of openings held, one row for each event. */
    public long facts() throws SQLException, IOException {
        return number("select count(*) from fact where kind = 'opening'");
    }

    /** What metrics has told or is about to tell. */
    public long told() throws SQLException, IOException {
        return number("select (select count(*) from outbox_event) + (select count(*) from outbox_sent)");
    }

    /** Which table is shown now: another one after every switch. */
    public String shown() throws SQLException, IOException {
        return text("select 'public.rollup'::regclass::oid::text");
    }

    /** Every rebuild there was: status and cause. */
    public String rebuilds() throws SQLException, IOException {
        return text("select coalesce(string_agg(status || ' ' || cause, ', '), 'none') from rebuild");
    }

    /** The version of the projection the tables say they hold. */
    public long version() throws SQLException, IOException {
        return number("select version from projection where name = 'figures'");
    }

    /** Events that could not be counted. */
    public long parked() throws SQLException, IOException {
        return number("select count(*) from inbox_parked");
    }

    /** Transactions that wait for somebody else's. */
    public long waitingForALock() throws SQLException, IOException {
        return number("select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'");
    }

    /** Makes the tables older and wrong. */
    public void spoil() throws SQLException, IOException {
        try (Connection connection = stack.database("metrics");
                Statement statement = connection.createStatement()) {
            statement.execute("update projection set version = 0");
            statement.execute("update rollup set count = count + 7");
            statement.execute("delete from fact where event_id in (select event_id from fact limit 10)");
        }
    }

    /** The one number a query gives. */
    public long number(String sql) throws SQLException, IOException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException, IOException {
        return stack.text("metrics", sql);
    }
}
