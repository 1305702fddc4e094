package org.kepu.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;

class PartsTest {

    @TempDir
    private Path folder;

    private Platform doubled;

    @BeforeEach
    void write() throws IOException {
        doubled = platform(false);
    }

    private Platform platform(boolean demo) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.properties"), """
                parts=postgres,kafka,venues,web,prometheus
                kafka.brokers=3
                venues.replicas=2
                venues-2.port=19082
                """);
        Settings settings = Settings.load(Map.of("KEPU_SETTINGS", file.toString()));
        return new Platform(Home.find(), settings, new StateFolder(folder.resolve("state")), demo);
    }

    @Test
    void shouldNameEveryPortAlsoThoseThatAreDerivedFromOthers() {
        assertThat(Parts.portKeys(doubled.settings()))
                .contains("kafka.port", "kafka-2.port", "kafka-3.controller.port")
                .contains("venues.port", "venues-2.port", "venues-2.management", "web.https-port", "postgres.port")
                .doesNotContain("web-2.port", "kafka-4.port")
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldLetPrometheusScrapeEveryReplica() {
        assertThat(Prometheus.targets(doubled)).isEqualTo("""
                - targets: ['127.0.0.1:9081']
                  labels: {service: venues}
                - targets: ['127.0.0.1:9281']
                  labels: {service: venues}
                - targets: ['127.0.0.1:9080']
                  labels: {service: web}
                """);
    }

    /** The signal that makes a JVM show its threads ends any other program. */
    @Test
    void shouldTakeOnlyJavaProcessesForThose() {
        assertThat(new Postgres(doubled).isJvm()).isFalse();
        assertThat(new Kafka(doubled, 2).isJvm()).isTrue();
        assertThat(new Service(doubled, "venues-2").isJvm()).isTrue();
        assertThat(Parts.of(doubled).present())
                .filteredOn(part -> part.name().equals(Prometheus.NAME))
                .allMatch(part -> !part.isJvm() && part.isOptional());
    }

    @Test
    void shouldMissBackupsOfADemonstrationOnlyOnceItHasMadeOne() throws IOException {
        // Given
        Platform trial = platform(true);
        String marks = trial.state().marks().toString();
        String key = "KEPU_WATCH_MARKS";

        // When, then
        assertThat(new Service(doubled, "venues").environment()).containsEntry(key, marks);
        assertThat(new Service(trial, "venues").environment()).doesNotContainKey(key);
        Files.createDirectories(trial.state().marks());
        assertThat(new Service(trial, "venues").environment()).containsEntry(key, marks);
    }
}
