package org.kepu.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;

class KafkaTest {

    @TempDir
    private Path folder;

    private Platform platform(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.properties"), String.join("\n", lines));
        Settings settings = Settings.load(Map.of("KEPU_SETTINGS", file.toString()));
        return new Platform(Home.find(), settings, new StateFolder(folder), true);
    }

    @Test
    void shouldTellEveryBrokerOfTheQuorumAndEveryClientOfEachBroker() throws IOException {
        // Given
        Platform three = platform(
                "kafka.brokers=3",
                "kafka.replication=3",
                "kafka.min-insync=2",
                "kafka-3.port=19092",
                "parts=kafka,venues");

        // When
        String second = new Kafka(three, 2).settings(folder);

        // Then
        assertThat(Kafka.names(three.settings())).containsExactly("kafka", "kafka-2", "kafka-3");
        assertThat(Kafka.all(three))
                .as("the first makes topics with copies on the others")
                .extracting(Kafka::name)
                .containsExactly("kafka-3", "kafka-2", "kafka");
        assertThat(Kafka.bootstrap(three)).isEqualTo("127.0.0.1:9092,127.0.0.1:9192,127.0.0.1:19092");
        assertThat(second)
                .contains("node.id=2", "min.insync.replicas=2", "default.replication.factor=3")
                .contains("controller.quorum.voters=1@127.0.0.1:9093,2@127.0.0.1:9193,3@127.0.0.1:9293")
                .doesNotContain("controller.quorum.bootstrap.servers");
        assertThat(new Service(three, "venues").after()).contains("kafka", "kafka-2", "kafka-3", "postgres");
    }

    @Test
    void shouldStayAloneUnlessAskedOtherwise() throws IOException {
        // Given
        Platform one = platform();

        // Then
        assertThat(Kafka.names(one.settings())).isEqualTo(List.of("kafka"));
        assertThat(Kafka.bootstrap(one)).isEqualTo("127.0.0.1:9092");
        assertThat(new Kafka(one).settings(folder))
                .contains("node.id=1", "controller.quorum.bootstrap.servers=127.0.0.1:9093")
                .doesNotContain("voters");
        assertThat(new Kafka(one).ports()).containsEntry("kafka", 9092);
    }

    @Test
    void shouldRefuseTwoBrokersOfWhichNoneCouldBeAway() throws IOException {
        Platform two = platform("kafka.brokers=2");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Kafka.names(two.settings()))
                .withMessageContaining("kafka.brokers");
    }
}
