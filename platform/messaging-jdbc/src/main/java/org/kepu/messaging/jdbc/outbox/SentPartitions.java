package org.kepu.messaging.jdbc.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The daily partitions of {@code outbox_sent}: today's and tomorrow's are there, those older than the limit are not. */
final class SentPartitions {

    private static final String PREFIX = "outbox_sent_";
    private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;

    private SentPartitions() {}

    static void keep(Connection connection, OffsetDateTime now, Duration keep) throws SQLException {
        LocalDate today = now.toLocalDate();
        try (Statement statement = connection.createStatement()) {
            for (LocalDate day : List.of(today, today.plusDays(1))) {
                // A partition's name and bounds cannot be bound parameters; both come from a date.
                statement.execute(
                        "create table if not exists %s%s partition of outbox_sent for values from ('%s 00:00:00+00') to ('%s 00:00:00+00')"
                                .formatted(PREFIX, day.format(NAME), day, day.plusDays(1)));
            }
            for (String old : olderThan(statement, keptSince(now, keep).toLocalDate())) {
                statement.execute("drop table if exists " + old);
            }
        }
    }

    /** The first moment of the oldest day that is kept whole. */
    static OffsetDateTime keptSince(OffsetDateTime now, Duration keep) {
        return now.truncatedTo(ChronoUnit.DAYS).minusDays(keep.toDays());
    }

    private static List<String> olderThan(Statement statement, LocalDate limit) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = 'outbox_sent'::regclass")) {
            while (row.next()) {
                String name = row.getString(1);
                if (name.matches(PREFIX + "\\d{8}")
                        && LocalDate.parse(name.substring(PREFIX.length()), NAME)
                                .isBefore(limit)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
