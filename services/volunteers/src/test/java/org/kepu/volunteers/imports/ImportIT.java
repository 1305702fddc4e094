package org.kepu.volunteers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class ImportIT {

    private static final String PEOPLE = "name,phone,ageBand,place,kind,guardianName,guardianPhone,consent\n";
    private static final String APPOINTMENTS = "place,role,name,phone,mainJob,subsidy,validFrom,validTo\n";

    @Inject
    MovableTime time;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private static Response start(RequestSpecification who, String kind, String place, String csv) {
        return who.contentType("text/csv")
                .queryParam("place", place)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/volunteers/v1/imports/{kind}", kind);
    }

    private static void awaitFinished(String id) {
        await().untilAsserted(() ->
                asOperator().get("/api/volunteers/v1/imports/{id}", id).then().body("finished", equalTo(true)));
    }

    @Test
    void shouldRegisterPeopleFromAListAndReportEachRowThatIsWrong() throws Exception {
        // Given
        String phone = "1351" + String.format("%07d", Math.floorMod(System.nanoTime(), 10_000_000));
        String csv = PEOPLE
                + "演示甲," + phone + ",60 岁及以上," + Scene.VILLAGE + ",老年志愿者,,,是\n"
                + "演示乙,123,18-59," + Scene.VILLAGE + ",senior,,,是\n"
                + "演示丙,,18-59," + Scene.FAR_VILLAGE + ",senior,,,是\n"
                + "演示丁,,18-59," + Scene.VILLAGE + ",senior,,,\n"
                + "演示甲," + phone + ",60-plus," + Scene.VILLAGE + ",senior,,,是\n";

        // When
        String id = start(asOperator(), "people", Scene.COUNTY, csv)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitFinished(id);

        // Then
        asOperator()
                .get("/api/volunteers/v1/imports/{id}", id)
                .then()
                .body("rows", equalTo(5))
                .body("done", equalTo(1))
                .body("refused", equalTo(4));
        asOperator()
                .get("/api/volunteers/v1/imports/{id}/rows?status=refused", id)
                .then()
                .body("items.line", contains(3, 4, 5, 6))
                .body("items[0].problem", endsWith("field-phone"))
                .body("items[1].problem", endsWith("import-outside-scope"))
                .body("items[2].problem", endsWith("person-consent-missing"))
                .body("items[3].problem", endsWith("person-already-registered"));
        assertThat(rowsWithContent(id)).isZero();
    }

    private int rowsWithContent(String job) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from import_row where job_id = ? and content is not null")) {
            select.setObject(1, UUID.fromString(job));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void shouldConfirmTheInformantsOfATownshipAndShowWhichVillagesHaveNobody() {
        // Given
        String csv = APPOINTMENTS
                + Scene.VILLAGE + ",科普信息员,演示员,13800000009,网格员,是,2024-03-01,2026-02-28\n"
                + Scene.VILLAGE + ",science-informant,演示员二,,grid-worker,,2024-03-01,\n"
                + Scene.FAR_VILLAGE + ",science-informant,演示员三,,,,2024-03-01,\n"
                + Scene.NEXT_VILLAGE + ",science-informant,演示员四,,,,2024-13-01,\n";

        // When
        String id = start(asOperator(), "appointments", Scene.COUNTY, csv).path("id");
        awaitFinished(id);

        // Then
        asOperator()
                .get("/api/volunteers/v1/imports/{id}/rows?status=refused", id)
                .then()
                .body("items.line", contains(4, 5))
                .body("items[0].problem", endsWith("import-outside-scope"))
                .body("items[1].problem", endsWith("field-not-a-day"));
        asOperator()
                .queryParam("place", Scene.TOWNSHIP)
                .get("/api/volunteers/v1/coverage/science-informant")
                .then()
                .body("whole.units", equalTo(2))
                .body("whole.covered", equalTo(1));
        asOperator()
                .queryParam("place", Scene.COUNTY)
                .get("/api/volunteers/v1/coverage/science-informant/vacancies")
                .then()
                .body("items.place", hasItem(Scene.NEXT_VILLAGE));
    }

    @Test
    void shouldRefuseAFileWithoutItsColumnsAndAPlaceOfAnotherCounty() {
        // When
        Response withoutColumns = start(asOperator(), "people", Scene.COUNTY, "name\n演示\n");
        Response otherCounty = start(
                as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY)),
                "people",
                Scene.COUNTY,
                PEOPLE + "演示,,18-59," + Scene.VILLAGE + ",senior,,,是\n");
        Response unknown = start(asOperator(), "cats", Scene.COUNTY, "name\n演示\n");

        // Then
        withoutColumns.then().statusCode(422).body("type", endsWith("import-column-missing"));
        otherCounty.then().statusCode(403);
        unknown.then().statusCode(404);
    }
}
