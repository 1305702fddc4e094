package org.kepu.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.due.retention.RetentionJob;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class ImportIT {

    private static final String PLACE = "410926000000";
    private static final String HEADER = "name,place,since\n";

    @Inject
    ProbeImport importer;

    @Inject
    AgroalDataSource database;

    @Inject
    RetentionJob retention;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.staff("operator-1", "operator@" + PLACE));
    }

    private static Response start(RequestSpecification who, String kind, UUID key, String csv) {
        return who.contentType("text/csv")
                .header("Idempotency-Key", key.toString())
                .queryParam("place", PLACE)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(ProbeResource.PATH + "/" + kind);
    }

    private static String started(String csv) {
        return start(asOperator(), "names", UUID.randomUUID(), csv)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void awaitFinished(String id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asOperator()
                        .get(ProbeResource.PATH + "/{id}", id)
                        .then()
                        .body("finished", equalTo(true)));
    }

    private String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> run + "-" + i + "," + PLACE + ",2024-09-21\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private int count(String query, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int taken() {
        return count("select count(*) from probe where name like ?", run + "%");
    }

    @Test
    void shouldForgetAFinishedImportOnceItHasBeenKeptLongEnough() throws SQLException {
        // Given
        String old = started(rows(3));
        String young = started(rows(2));
        awaitFinished(old);
        awaitFinished(young);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update import_job set finished_at = finished_at - interval '366 days' where id = ?")) {
            update.setObject(1, UUID.fromString(old));
            update.executeUpdate();
        }

        // When
        retention.run();

        // Then
        asOperator().get(ProbeResource.PATH + "/{id}", old).then().statusCode(404);
        assertThat(count("select count(*) from import_row where job_id = ?", UUID.fromString(old)))
                .isZero();
        asOperator().get(ProbeResource.PATH + "/{id}", young).then().statusCode(200);
        assertThat(count("select count(*) from import_row where job_id = ?", UUID.fromString(young)))
                .isEqualTo(2);
    }

    @Test
    void shouldGiveEachRowItsAnswerAndKeepNothingOfIt() {
        // Given
        String csv = rows(1) + "," + PLACE + ",2024-09-21\n" // no name
                + run + "-far,410902000000,2024-09-21\n"
                + run + "-late," + PLACE + ",2024-13-01\n"
                + "broken," + PLACE + ",2024-09-21\n"
                + run + "-last," + PLACE + ",2024-09-21\n";

        // When
        String id = started(csv);
        awaitFinished(id);

        // Then
        asOperator()
                .get(ProbeResource.PATH + "/{id}", id)
                .then()
                .body("rows", equalTo(6), "done", equalTo(2), "refused", equalTo(4));
        asOperator()
                .header("Accept-Language", "en")
                .queryParam("status", "refused")
                .get(ProbeResource.PATH + "/{id}/rows", id)
                .then()
                .body("items.line", contains(3, 4, 5, 6))
                .body("items[0].problem", endsWith("field-required"), "items[0].field", equalTo("name"))
                .body("items[1].problem", endsWith("import-outside-scope"))
                .body("items[1].message", containsString("within the place of the import"))
                .body("items[2].problem", endsWith("field-not-a-day"), "items[2].field", equalTo("since"))
                .body("items[3].problem", endsWith("internal"));
        assertThat(taken()).isEqualTo(2);
        assertThat(count(
                        "select count(*) from import_row where job_id = ? and content is not null",
                        UUID.fromString(id)))
                .isZero();
    }

    @Test
    void shouldGoOnWhereItStoppedWhenAStepDies() {
        // Given
        importer.dieOnce();

        // When
        String id = started(rows(450));
        awaitFinished(id);

        // Then
        asOperator().get(ProbeResource.PATH + "/{id}", id).then().body("done", equalTo(450), "refused", equalTo(0));
        assertThat(taken()).isEqualTo(450);
    }

    @Test
    void shouldLetTheSecondImportOfAKindWaitForItsTurn() {
        // Given
        CountDownLatch gate = new CountDownLatch(1);
        importer.waitFor(gate);

        // When
        String first = started(rows(3));
        String second = started(HEADER + run + "-second," + PLACE + ",2024-09-21\n");
        gate.countDown();
        awaitFinished(second);

        // Then
        asOperator().get(ProbeResource.PATH + "/{id}", first).then().body("finished", equalTo(true));
        asOperator()
                .queryParams("kind", "names", "place", PLACE)
                .get(ProbeResource.PATH)
                .then()
                .body("items.id", hasItems(second, first));
        assertThat(taken()).isEqualTo(4);
    }

    @Test
    void shouldImportAFileOnceHoweverOftenItIsSentUnderItsKey() {
        // Given
        UUID key = UUID.randomUUID();
        String csv = rows(2);

        // When
        String first = start(asOperator(), "names", key, csv).path("id");
        String again = start(asOperator(), "names", key, csv).path("id");
        Response other = start(asOperator(), "names", key, csv + run + "-more," + PLACE + ",2024-09-21\n");

        // Then
        assertThat(again).isEqualTo(first);
        other.then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
        awaitFinished(first);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhoMayNotImportThereAndHideTheJobsOfOthers() {
        // Given
        String id = started(rows(1));
        String stranger = Tokens.staff("operator-2", "operator@410902000000");

        // When
        Response start = start(given().auth().oauth2(stranger), "names", UUID.randomUUID(), rows(1));
        Response look = given().auth().oauth2(stranger).get(ProbeResource.PATH + "/{id}", id);
        Response report = given().auth().oauth2(stranger).get(ProbeResource.PATH + "/{id}/rows", id);
        Response nobody = given().get(ProbeResource.PATH + "/{id}", id);

        // Then
        start.then().statusCode(403);
        look.then().statusCode(404);
        report.then().statusCode(404);
        nobody.then().statusCode(401);
        awaitFinished(id);
    }

    @Test
    void shouldSayWhatIsWrongWithAFileBeforeAnythingIsKept() {
        // When
        Response withoutColumn = start(asOperator(), "names", UUID.randomUUID(), "name,place\na,1\n");
        Response withoutRows = start(asOperator(), "names", UUID.randomUUID(), HEADER);
        Response unknownKind = start(asOperator(), "cats", UUID.randomUUID(), rows(1));
        Response tooLarge = start(asOperator(), "names", UUID.randomUUID(), "x".repeat(5 * 1024 * 1024));

        // Then
        withoutColumn
                .then()
                .statusCode(422)
                .body("type", endsWith("import-column-missing"))
                .body("detail", containsString("since"));
        withoutRows.then().statusCode(422).body("type", endsWith("import-row-count"));
        unknownKind.then().statusCode(404);
        tooLarge.then().statusCode(413);
    }
}
