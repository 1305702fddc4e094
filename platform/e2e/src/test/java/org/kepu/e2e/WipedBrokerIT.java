package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.e2e.fault.Scene.patiently;

import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kepu.e2e.fault.Figures;
import org.kepu.e2e.fault.Openings;
import org.kepu.e2e.fault.Scene;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.roll.Brokers;

/**
 * The disk of the only broker is lost, with every topic, and with what every consumer group had kept. The topics are made anew,
 * {@code make republish} fills them, each event is counted once, and what comes afterwards goes on after it.
 */
@Tag("full")
class WipedBrokerIT {

    private static final int OPENINGS = 200;
    private static final String TOPIC = "kepu.venues.opening";
    private static final List<Long> VERSIONS = List.of(1L, 2L, 3L, 4L);

    private static Scene scene;

    @BeforeAll
    static void start() throws IOException, SQLException {
        scene = Scene.start("wiped", List.of(), Map.of());
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void shouldCloseTheGapByRepublishingAndCountEachEventOnce() throws Exception {
        // Given
        Openings openings = scene.openings();
        Figures figures = scene.figures();
        openings.publishAndChange(OPENINGS, OffsetDateTime.parse("2024-09-02T17:00:00+08:00"));
        scene.clock().moveTo(OffsetDateTime.parse("2024-09-04T08:00:00+08:00"));
        patiently().until(() -> openings.waiting() == 0 && openings.untold() == 0 && figures.facts() == OPENINGS);
        Map<String, String> before = figures.all();
        long position = position(figures);

        // When
        Brokers broker = new Brokers(scene.stack());
        broker.stop("kafka");
        broker.wipe("kafka");
        broker.start("kafka");
        patiently().until(() -> scene.stack().status("kafka").getFirst().equals("READY"));
        assertThat(told()).as("everything is lost").isZero();
        int counted = scene.stack().command("republish", "--from=all", "--dry-run");
        assertThat(told()).as("counting sends nothing").isZero();
        patiently().until(() -> scene.stack().command("republish", "--from=all") == 0);

        // Then
        assertThat(counted).isZero();
        patiently().until(() -> told() >= (long) OPENINGS * VERSIONS.size());
        assertThat(new Topics(scene.stack().kafka()).versionsByKey(TOPIC))
                .hasSize(OPENINGS)
                .allSatisfy((opening, versions) -> assertThat(versions).isEqualTo(VERSIONS));
        patiently().until(() -> kept() == told());
        assertThat(figures.all()).isEqualTo(before);

        // When: the day goes on, in partitions that begin where the lost ones had been long past.
        openings.publishAndChange(OPENINGS, OffsetDateTime.parse("2024-09-05T17:00:00+08:00"));
        scene.clock().moveTo(OffsetDateTime.parse("2024-09-07T08:00:00+08:00"));

        // Then
        patiently().until(() -> openings.waiting() == 0 && openings.untold() == 0 && figures.facts() >= 2 * OPENINGS);
        assertThat(openings.wrong()).isZero();
        assertThat(figures.facts()).isEqualTo(2 * OPENINGS);
        assertThat(figures.openings()).isEqualTo(2 * OPENINGS);
        assertThat(openings.parked() + figures.parked()).isZero();
        assertThat(position(figures))
                .as("screens that are open see that figures moved")
                .isGreaterThan(position);
    }

    private static long told() {
        return new Topics(scene.stack().kafka()).ends().getOrDefault(TOPIC, 0L);
    }

    private static long kept() throws Exception {
        return new Topics(scene.stack().kafka()).read(TOPIC, "metrics.facts.");
    }

    private static long position(Figures figures) throws SQLException, IOException {
        return figures.number("select coalesce(sum(next_offset), 0) from figure_position");
    }
}
