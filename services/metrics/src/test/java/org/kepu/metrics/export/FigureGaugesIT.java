package org.kepu.metrics.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What the metrics endpoint and the public page show of a day. */
@QuarkusTest
@WithPostgres
@WithKafka
class FigureGaugesIT {

    /** Longer than the longest rest between two readings. */
    private static final Duration SOON = Duration.ofMinutes(2);

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    MovableTime time;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void shouldShowTheFiguresOfTheDayByCountyAndToThePublicNoSmallCell() {
        // Given
        PuyangRegister.tell();
        time.moveTo("2025-03-03T18:00:00+08:00");
        String village = PuyangRegister.codes("village").getFirst();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.attendance(village, "2025-03-03", "farmers", 40, null, List.of()),
                    Counted.attendance(village, "2025-03-02", "farmers", 2, null, List.of()),
                    Counted.attendance(village, "2025-03-03", "seniors", 3, null, List.of()));
        }

        // Then
        await().atMost(SOON).until(() -> gauge("day") == 40 && gauge("year") == 42);
        JsonPath page = given().get("/api/metrics/v1/cities/" + PuyangRegister.CITY + "/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getInt("figures.find { it.kind == 'attendance' }.personTimes"))
                .isEqualTo(45);
        assertThat(page.getString(
                        "figures.find { it.kind == 'attendance' }.groups.find { it.group == 'seniors' }.personTimes"))
                .isNull();
    }

    @Test
    void shouldCountAReadingThatFailsAndReadAgainAsSoonAsItCan() throws SQLException {
        // Given
        PuyangRegister.tell();
        assertThat(readAt()).isPositive();
        double failed = failed();

        // When
        try (Connection prompt = database.getConnection();
                Statement lock = prompt.createStatement()) {
            prompt.setAutoCommit(false);
            lock.execute("lock table rollup, rollup_area in access exclusive mode");
            await().atMost(SOON).until(() -> failed() >= failed + 2);
            prompt.rollback();
        }

        // Then
        double freed = WallTime.instant().getEpochSecond();
        await().atMost(SOON).until(() -> readAt() >= freed);
    }

    @Test
    void shouldNameCitiesAndCountiesAndNothingBelow() {
        // When
        List<String> named = await().atMost(SOON)
                .until(
                        () -> given().get(metrics)
                                .asString()
                                .lines()
                                .filter(line -> line.startsWith("kepu_metrics_place_name{"))
                                .toList(),
                        lines -> !lines.isEmpty());

        // Then
        assertThat(named)
                .anyMatch(line -> line.contains("place=\"410926000000\"") && line.contains("name=\"范县\""))
                .anyMatch(line -> line.contains("place=\"410900000000\"") && line.contains("name=\"濮阳市\""))
                .hasSizeLessThan(20);
    }

    private double readAt() {
        return meters.get("kepu.metrics.figures.read.timestamp.seconds").gauge().value();
    }

    private double failed() {
        return meters.get("kepu.metrics.reading.failed")
                .tag("reading", "figures")
                .counter()
                .count();
    }

    private double gauge(String span) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("kepu_metrics_attendance_person_times{")
                        && line.contains("group=\"farmers\"")
                        && line.contains("place=\"410902000000\"")
                        && line.contains("span=\"" + span + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }
}
