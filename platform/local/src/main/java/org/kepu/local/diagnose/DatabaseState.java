package org.kepu.local.diagnose;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.kepu.local.part.Postgres;

/** PostgreSQL as its own views show it: counts and states, never a row of a service and never the text of a query. */
record DatabaseState(Postgres postgres) {

    private static final String ACTIVITY = """
            select pid, datname, usename, application_name, backend_type, state, wait_event_type, wait_event,
              backend_start, xact_start, query_start,
              pg_blocking_pids(pid) as blocked_by
            from pg_stat_activity order by backend_type, datname, pid""";

    private static final String SETTINGS = """
            select name, setting, unit, source from pg_settings
            where source not in ('default', 'override') and name not like '%command%' order by name""";

    private static final String DATABASES = """
            select datname, numbackends, xact_commit, xact_rollback, deadlocks, temp_files, conflicts,
              round(100.0 * blks_hit / nullif(blks_hit + blks_read, 0), 2) as hit_percent, pg_database_size(datid) as bytes
            from pg_stat_database where datname is not null order by datname""";

    private static final String TABLES = """
            select relname, n_live_tup, n_dead_tup, pg_total_relation_size(relid) as bytes, seq_scan, idx_scan,
              last_autovacuum, last_autoanalyze
            from pg_stat_user_tables order by bytes desc limit 80""";

    private static final String WAITING = """
            select 'outbox ' || topic as what, count(*), min(created_at) as oldest, count(parked_at) as parked
            from outbox_event group by topic
            union all
            select 'parked ' || consumer || ' ' || topic, count(*), min(parked_at),
              count(*) filter (where replayed_at is null and superseded_at is null)
            from inbox_parked group by consumer, topic
            order by 1""";

    /** Everything about the server itself. */
    String server() throws SQLException {
        try (Connection connection = postgres.connect("postgres")) {
            return "-- what runs (without the text of any query)\n" + table(connection, ACTIVITY)
                    + "\n-- databases\n" + table(connection, DATABASES)
                    + "\n-- archive\n" + table(connection, "select * from pg_stat_archiver")
                    + "\n-- settings that were set\n" + table(connection, SETTINGS);
        }
    }

    /** Sizes and counts of one database. */
    String database(String name) throws SQLException {
        try (Connection connection = postgres.connect(name)) {
            String text = "-- tables\n" + table(connection, TABLES);
            if (table(connection, "select to_regclass('outbox_event') is not null")
                    .contains("t\n")) {
                text += "\n-- waiting and parked events\n" + table(connection, WAITING);
            }
            if (table(connection, "select to_regclass('flyway_schema_history') is not null")
                    .contains("t\n")) {
                text += "\n-- schema\n"
                        + table(
                                connection,
                                "select version, description, success, installed_on from flyway_schema_history"
                                        + " order by installed_rank");
            }
            return text;
        }
    }

    private static String table(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                text.append(i > 1 ? "\t" : "").append(columns.getColumnLabel(i));
            }
            text.append('\n');
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String value = rows.getString(i);
                    text.append(i > 1 ? "\t" : "").append(value == null ? "" : value);
                }
                text.append('\n');
            }
            return text.toString();
        }
    }
}
