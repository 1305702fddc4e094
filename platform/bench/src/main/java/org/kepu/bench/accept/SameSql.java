package org.kepu.bench.accept;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.stack.Database;

/**
 * Proves by {@code pg_stat_statements} that the service issues the statements of {@code check-in.sql} and no others: it is
 * emptied before a window, and afterwards every statement of the file stands there once a check-in. Constants are cut out
 * of both texts by PostgreSQL itself, because the bench has it record the file's statements, too.
 */
final class SameSql {

    /** What else the service may ask in the meantime, as a share of the check-ins: due work, health. */
    private static final double OTHERS = 0.02;

    private static final String RECORDED = """
            select s.query, sum(s.calls)::bigint from pg_stat_statements s
            join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
            where d.datname = 'volunteers' and r.rolname = ? and s.query not like '%pg_stat_statements%' group by s.query""";

    private final Database volunteers;
    private final CheckInSql sql;

    SameSql(Database volunteers, CheckInSql sql) {
        this.volunteers = volunteers;
        this.sql = sql;
    }

    /** Before a window. */
    void begin() {
        volunteers.text("select pg_stat_statements_reset()");
    }

    /** After a window of so many check-ins. */
    Condition end(long checkIns) {
        Map<String, Long> service = recorded("volunteers");
        begin();
        issueOnce();
        return judge(service, List.copyOf(recorded("postgres").keySet()), checkIns);
    }

    static Condition judge(Map<String, Long> service, List<String> file, long checkIns) {
        List<String> wrong = new ArrayList<>();
        for (String statement : file) {
            long calls = service.getOrDefault(statement, 0L);
            if (calls != checkIns) {
                wrong.add("issued %d times for %d check-ins: %s".formatted(calls, checkIns, statement));
            }
        }
        service.forEach((statement, calls) -> {
            if (!file.contains(statement) && calls > OTHERS * checkIns) {
                wrong.add("not in check-in.sql, issued %d times: %s".formatted(calls, statement));
            }
        });
        return wrong.isEmpty()
                ? new Condition(
                        "pg_stat_statements: the service issued the %d statements of check-in.sql once each for %d check-ins"
                                .formatted(file.size(), checkIns),
                        true)
                : new Condition(
                        "the service does not issue the SQL of check-in.sql: " + String.join("; ", wrong), false);
    }

    private Map<String, Long> recorded(String role) {
        Map<String, Long> recorded = new HashMap<>();
        for (List<String> row : volunteers.rows(RECORDED, role)) {
            recorded.merge(oneLine(row.get(0)), Long.parseLong(row.get(1)), Long::sum);
        }
        return recorded;
    }

    /** White space means nothing in SQL, and Java puts a statement together otherwise than a file lays it out. */
    static String oneLine(String statement) {
        return statement.replaceAll("\\s+", " ").replaceAll(" ?([,()]) ?", "$1").strip();
    }

    /** Has PostgreSQL record the file's statements; without values they find and change nothing. */
    private void issueOnce() {
        List<String> statements = sql.forJdbc();
        for (int i = 0; i < statements.size(); i++) {
            try (PreparedStatement statement = volunteers.connection().prepareStatement(statements.get(i))) {
                for (int parameter = 1; parameter <= sql.parametersOf(i); parameter++) {
                    statement.setNull(parameter, Types.OTHER);
                }
                statement.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("a statement of check-in.sql cannot be run", e);
            }
        }
    }
}
