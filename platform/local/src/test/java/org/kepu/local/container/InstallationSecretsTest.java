package org.kepu.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;

class InstallationSecretsTest {

    private static final Path SETTINGS = Path.of("../../deploy/images/provision/compose.properties");

    @TempDir
    Path folder;

    static Set<String> names() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "installation");
        return files(folder).keySet();
    }

    private static Map<String, InstallationSecrets.Entry> files(Path folder) throws IOException {
        Settings settings = Settings.load(
                Map.of("KEPU_SETTINGS", SETTINGS.toString(), "KEPU_PUBLIC_URL", "https://kepu.example.org"));
        Platform platform = new Platform(new Home(folder), settings, new StateFolder(folder), false);
        return new InstallationSecrets(platform, folder).files();
    }

    private Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(
                new StringReader(Objects.requireNonNull(files(folder).get(file)).text()));
        return properties;
    }

    @Test
    void shouldGiveEachServiceWhatIsItsOwnAndNothingOfAnothers() throws IOException {
        // Given
        Properties venues = properties("venues.properties");
        Properties volunteers = properties("volunteers.properties");
        Properties content = properties("content.properties");

        // Then
        assertThat(venues)
                .containsKeys("quarkus.datasource.password", "kepu.directory.client-secret", "kepu.personal.keyset")
                .doesNotContainKey("kepu.card.private-key");
        assertThat(volunteers)
                .containsKeys("quarkus.datasource.password", "kepu.card.private-key")
                .doesNotContainKey("kepu.directory.client-secret");
        assertThat(content.getProperty("quarkus.mongodb.connection-string"))
                .startsWith("mongodb://content:")
                .endsWith("@mongo:27017/?authSource=content");
        assertThat(content).doesNotContainKey("quarkus.datasource.password");
        assertThat(volunteers.getProperty("quarkus.datasource.password"))
                .isNotEqualTo(venues.getProperty("quarkus.datasource.password"));
        assertThat(venues.getProperty("kafka.sasl.jaas.config"))
                .contains("username=\"venues\"")
                .doesNotContain("volunteers");
        assertThat(venues.getProperty("kepu.person.reference-key"))
                .isEqualTo(volunteers.getProperty("kepu.person.reference-key"));
    }

    @Test
    void shouldGiveWebNoKeyOfTheServices() throws IOException {
        // Given
        Properties web = properties("web.properties");

        // Then
        assertThat(web.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        "kepu.door.sessions.keyset", "kepu.door.client-secret", "quarkus.datasource.password");
    }

    @Test
    void shouldKeepWhatWasDrawn() throws IOException {
        // Given
        Map<String, InstallationSecrets.Entry> first = files(folder);

        // When
        Map<String, InstallationSecrets.Entry> again = files(folder);

        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void shouldTellTheBrokerWhereOtherContainersFindIt() throws IOException {
        // Given
        Properties broker = properties("kafka.properties");

        // Then
        assertThat(broker.getProperty("advertised.listeners")).endsWith("://kafka:9092");
        assertThat(broker.getProperty("listener.security.protocol.map")).doesNotContain(":PLAINTEXT");
        assertThat(broker.getProperty("log.dirs")).isEqualTo("/var/lib/kafka/data/log");
    }
}
