package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void shouldListenOnTheLoopbackAndOnTheAgreedPorts() {
        // Given
        Map<String, String> environment = Map.of();

        // When
        Settings settings = Settings.load(environment);

        // Then
        assertThat(settings.listen()).isEqualTo("127.0.0.1");
        assertThat(settings.port("postgres.port")).isEqualTo(5433);
        assertThat(settings.port("venues.port")).isEqualTo(8081);
        assertThat(settings.keycloakUrl()).isEqualTo("http://localhost:8180/auth");
        assertThat(settings.webUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void shouldLetAFileAndTheEnvironmentReplaceSingleLines() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("mine.properties"), "postgres.port=15433\nparts=postgres\n");

        // When
        Settings settings = Settings.load(
                Map.of("KEPU_SETTINGS", file.toString(), "KEPU_LISTEN", "0.0.0.0", "KEPU_PARTS", "postgres,kafka"));

        // Then
        assertThat(settings.port("postgres.port")).isEqualTo(15_433);
        assertThat(settings.port("kafka.port")).isEqualTo(9092);
        assertThat(settings.reach()).isEqualTo("127.0.0.1");
        assertThat(settings.list("parts")).containsExactly("postgres", "kafka");
    }

    @Test
    void shouldNameTheSettingThatIsWrong() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("wrong.properties"), "postgres.port=many\nkafka.port=70000\n");

        // When
        Settings settings = Settings.load(Map.of("KEPU_SETTINGS", file.toString()));

        // Then
        assertThatThrownBy(() -> settings.port("postgres.port"))
                .isInstanceOf(Refusal.class)
                .hasMessage("The setting postgres.port must be a whole number, was many.");
        assertThatThrownBy(() -> settings.port("kafka.port")).hasMessageContaining("must be a port, was 70000");
        assertThatThrownBy(() -> settings.text("venues.colour")).hasMessageContaining("venues.colour is missing");
    }
}
