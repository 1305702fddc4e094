package org.kepu.metrics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.metrics.Api;
import org.kepu.metrics.AreaCheck;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.metrics.database.Database;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** Figures built again from the topics are the same to the unit, while others come in. */
@QuarkusTest
@WithPostgres
@WithKafka
class RebuildIT {

    private static final String DAY = "2024-09-21";

    @Inject
    AgroalDataSource database;

    @Inject
    Database figures;

    @Test
    void shouldGiveTheSameFiguresToTheUnitWhileFactsComeIn() throws SQLException {
        // Given
        PuyangRegister.tell();
        Api admin = new Api(
                Tokens.of("city-admin").grant("admin@" + PuyangRegister.CITY).sign());
        String place = "r" + UUID.randomUUID().toString().substring(0, 12);
        Api watcher = new Api(Tokens.of("watcher").grant("operator@" + place).sign());
        String one = Counted.person();
        String other = Counted.person();
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(attended(place, 6_000).toArray(SentEvent[]::new));
            writer.send(named(place, one), named(place, other), Counted.linked(one, other));
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> total(watcher, place) == 6_002);
        // What is shown is spoilt, so that it cannot be right unless it was built again.
        run("update rollup set person_times = person_times + 7 where place = ?", place);
        run("delete from fact where place = ? and person_ref is null", place);
        run("delete from person_alias", null);
        List<String> shapes = shapes();
        long told = told();

        // When
        JsonPath started =
                admin.post("/rebuilds", "").then().statusCode(202).extract().jsonPath();
        Response second = admin.post("/rebuilds", "");
        try (TopicWriter writer = new TopicWriter()) {
            for (SentEvent event : attended(place, 500)) {
                writer.send(event);
            }
        }
        await().atMost(Duration.ofMinutes(3))
                .until(() -> status(admin, started.getString("id")).equals("done"));

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        await().atMost(Duration.ofSeconds(60)).until(() -> total(watcher, place) == 6_502);
        JsonPath figure = figure(watcher, place);
        assertThat(figure.getLong("total.facts")).isEqualTo(6_502);
        assertThat(figure.getLong("headCounted")).isEqualTo(6_500);
        assertThat(figure.getLong("persons")).isEqualTo(1);
        assertThat(shapes()).isEqualTo(shapes).contains("rollup: fillfactor=70", "person_sum: fillfactor=80");
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void shouldBuildSumsAndPeopleOfTheCityAgain() throws SQLException {
        // Given
        PuyangRegister.tell();
        Api admin = new Api(
                Tokens.of("city-admin").grant("admin@" + PuyangRegister.CITY).sign());
        Api operator = new Api(PuyangRegister.operator());
        List<String> villages = PuyangRegister.codes("village");
        String day = "2001-03-06";
        String one = Counted.person();
        String other = Counted.person();
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.attendance(villages.getFirst(), day, "farmers", 1, one, List.of()),
                    Counted.attendance(villages.getLast(), day, "farmers", 1, one, List.of()),
                    Counted.attendance(villages.getLast(), day, "farmers", 1, other, List.of()),
                    Counted.attendance(PuyangRegister.CITY, day, "farmers", 1, Counted.person(), List.of()),
                    Counted.attendance(PuyangRegister.COUNTY, day, "farmers", 40, null, List.of()),
                    Counted.linked(one, other));
        }
        String path = "/figures/attendance?from=2001-03-05&to=2001-03-11&place=" + PuyangRegister.CITY;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> operator.get(path).getLong("persons") == 2
                        && operator.get(path).getLong("headCounted") == 40
                        && number("select count(*) from area") >= 9
                        && number("select count(*) from area where upto < '9999-12-31'") == 0);
        run("update rollup_area set heads = heads + 3", null);
        run("update person_count set persons = persons + 5", null);
        run("delete from person_sum", null);
        assertThat(operator.get(path).getLong("persons")).isNotEqualTo(2);

        // When
        String rebuild =
                admin.post("/rebuilds", "").then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofMinutes(3)).until(() -> status(admin, rebuild).equals("done"));

        // Then
        assertThat(AreaCheck.differing(figures)).isZero();
        assertThat(operator.get(path).getLong("persons")).isEqualTo(2);
        assertThat(operator.get(path).getLong("headCounted")).isEqualTo(40);
        assertThat(number("select count(*) from area where upto < '9999-12-31'"))
                .isZero();
    }

    @Test
    void shouldSayThatItFailedAndWhyAndBeStartedAgain() throws SQLException {
        // Given
        PuyangRegister.tell();
        Api admin = new Api(
                Tokens.of("city-admin").grant("admin@" + PuyangRegister.CITY).sign());
        run(
                "create function refuse() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'phone 13800000000'; end $$",
                null);
        run("create trigger refuse before insert on rebuild_offset for each row execute function refuse()", null);

        // When
        String failing =
                admin.post("/rebuilds", "").then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofMinutes(1)).until(() -> status(admin, failing).equals("failed"));
        run("drop trigger refuse on rebuild_offset", null);
        String next =
                admin.post("/rebuilds", "").then().statusCode(202).extract().path("id");

        // Then
        JsonPath failed = admin.get("/rebuilds/" + failing);
        assertThat(failed.getString("reason")).contains("P0001").doesNotContain("13800000000");
        assertThat(failed.getString("finishedAt")).isNotBlank();
        await().atMost(Duration.ofMinutes(1)).until(() -> status(admin, next).equals("done"));
        assertThat(admin.get("/rebuilds/" + next).getString("reason")).isNull();
    }

    @Test
    void shouldGiveARebuildUpAndLeaveTheFiguresAsTheyAre() throws SQLException {
        // Given
        PuyangRegister.tell();
        Api admin = new Api(
                Tokens.of("city-admin").grant("admin@" + PuyangRegister.CITY).sign());
        String place = "r" + UUID.randomUUID().toString().substring(0, 12);
        Api watcher = new Api(Tokens.of("watcher").grant("operator@" + place).sign());
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(attended(place, 3).toArray(SentEvent[]::new));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> total(watcher, place) == 3);
        String id = Ids.next().toString();
        // One whose next piece nobody takes up, so that it cannot end by itself.
        run(
                "insert into rebuild (id, status, cause, requested_by, requested_at, total, done, passed_over)"
                        + " values (?::uuid, 'running', 'asked', 'somebody', '2024-09-21T10:00:00+08:00', 9, 3, 0)",
                id);
        run("create schema shadow", null);

        // When
        Response cancelled = admin.post("/rebuilds/" + id + "/cancellation", "");
        Response again = admin.post("/rebuilds/" + id + "/cancellation", "");

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("cancelled")).body("done", equalTo(3));
        assertThat(cancelled.<String>path("finishedAt")).isNotBlank();
        again.then().statusCode(200).body("finishedAt", equalTo(cancelled.path("finishedAt")));
        assertThat(total(watcher, place)).isEqualTo(3);
        assertThat(number("select count(*) from pg_namespace where nspname = 'shadow'"))
                .isZero();
        assertThat(number("select count(*) from audit_entry where action = 'figures.cancel-rebuild' and aggregateid = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldBeForAdministratorsOfEveryCityOnly() {
        // Given
        PuyangRegister.tell();
        Api operator = new Api(PuyangRegister.operator());

        // When
        int status = operator.post("/rebuilds", "").statusCode();

        // Then
        assertThat(status).isEqualTo(403);
    }

    private static List<SentEvent> attended(String place, int times) {
        List<SentEvent> events = new ArrayList<>();
        IntStream.range(0, times)
                .forEach(i -> events.add(Counted.attendance(place, DAY, "farmers", 1, null, List.of())));
        return events;
    }

    private static SentEvent named(String place, String person) {
        return Counted.attendance(place, DAY, "farmers", 1, person, List.of());
    }

    private static String status(Api api, String id) {
        return api.get("/rebuilds/" + id).getString("status");
    }

    private static long total(Api api, String place) {
        return figure(api, place).getLong("total.personTimes");
    }

    private static JsonPath figure(Api api, String place) {
        return api.get("/figures/attendance?place=" + place + "&from=" + DAY + "&to=" + DAY);
    }

    /** Names of indexes, and what was set of tables. */
    private List<String> shapes() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select indexname from pg_indexes where schemaname = 'public' union all
                        select relname || ': ' || array_to_string(reloptions, ', ') from pg_class
                        where relnamespace = 'public'::regnamespace and reloptions is not null order by 1""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** How many events metrics has ever told. */
    private long told() throws SQLException {
        return number("select (select count(*) from outbox_event) + (select count(*) from outbox_sent)");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql, @org.jspecify.annotations.Nullable String place) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (place != null) {
                statement.setString(1, place);
            }
            statement.executeUpdate();
        }
    }
}
