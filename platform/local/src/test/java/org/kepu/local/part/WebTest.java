package org.kepu.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;

class WebTest {

    @TempDir
    private Path folder;

    private Web web(String... settings) throws IOException {
        return new Web(platform(settings(settings)));
    }

    private Settings settings(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.properties"), String.join("\n", lines));
        return Settings.load(Map.of("KEPU_SETTINGS", file.toString()));
    }

    private Platform platform(Settings settings) {
        return new Platform(Home.find(), settings, new StateFolder(folder), true);
    }

    @Test
    void shouldServePhonesByOneAddressAndLeaveEverythingElseOnThisMachine() throws IOException {
        // Given
        Platform platform = platform(settings().onLan("192.168.1.5"));

        // When
        Map<String, String> web = new Web(platform).environment();

        // Then
        assertThat(web)
                .containsEntry("QUARKUS_HTTP_HOST", "192.168.1.5")
                .containsEntry("QUARKUS_HTTP_SSL_PORT", "8443")
                .containsEntry("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .containsEntry("KEPU_DOOR_PUBLIC_URL", "https://192.168.1.5:8443")
                .containsEntry("KEPU_DOOR_PROVIDER_ISSUER", "https://192.168.1.5:8443/auth/realms/kepu-demo")
                .containsEntry("KEPU_DOOR_PROVIDER_ADDRESS", "http://127.0.0.1:8180/auth/realms/kepu-demo")
                .containsEntry("KEPU_DOOR_PROVIDER_FORWARD", "http://127.0.0.1:8180");
        assertThat(new Service(platform, "venues").environment())
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:8180/auth/realms/kepu-demo");
        assertThat(new Keycloak(platform).address()).contains("http://127.0.0.1:8180/auth/admin/kepu-demo/console/");
    }

    @Test
    void shouldTellWebWhereBrowsersFindItAndKeycloakAlsoOnTwoSites() throws IOException {
        // Given
        Web web = web("web.port=18080", "keycloak.host=127.0.0.1", "keycloak.port=18180", "venues.port=18081");

        // When
        Map<String, String> environment = web.environment();

        // Then
        assertThat(environment)
                .containsEntry("KEPU_DOOR_PUBLIC_URL", "http://localhost:18080")
                .containsEntry("KEPU_DOOR_PROVIDER_ISSUER", "http://127.0.0.1:18180/auth/realms/kepu-demo")
                .containsEntry("KEPU_DOOR_PROVIDER_ADDRESS", "http://127.0.0.1:18180/auth/realms/kepu-demo")
                .containsEntry("KEPU_DOOR_SERVICES_VENUES", "http://127.0.0.1:18081")
                .containsEntry("KEPU_DOOR_SERVICES_METRICS", "http://127.0.0.1:8085")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "web");
        assertThat(web.address()).contains("http://localhost:18080/m/");
    }

    @Test
    void shouldTellWebOfEveryReplicaAndGiveEachPortsOfItsOwn() throws IOException {
        // Given
        Platform platform = platform(settings(
                "volunteers.replicas=2",
                "venues.replicas=3",
                "venues-3.port=19001",
                "web.replicas=2",
                "web.port=18080"));

        // When
        Map<String, String> web = new Web(platform, "web-2").environment();
        Map<String, String> volunteers = new Service(platform, "volunteers-2").environment();

        // Then
        assertThat(web)
                .containsEntry(
                        "KEPU_DOOR_SERVICES_VENUES",
                        "http://127.0.0.1:8081,http://127.0.0.1:8281,http://127.0.0.1:19001")
                .containsEntry("KEPU_DOOR_SERVICES_EVENTS", "http://127.0.0.1:8083")
                .containsEntry("KEPU_DOOR_PUBLIC_URL", "http://localhost:18080")
                .containsEntry("QUARKUS_HTTP_PORT", "18280");
        assertThat(volunteers)
                .containsEntry("QUARKUS_HTTP_PORT", "8282")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9282")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "volunteers");
        assertThat(volunteers.get("SMALLRYE_CONFIG_LOCATIONS"))
                .as("the key of the cards is volunteers' alone, in each of its replicas")
                .contains("volunteers.properties");
    }

    @Test
    void shouldShareOneClientSecretWithKeycloak() throws IOException {
        // Given
        Web web = web();

        // When
        Map<String, String> environment = web.environment();

        // Then
        assertThat(environment.get("KEPU_DOOR_CLIENT_SECRET"))
                .hasSize(32)
                .isEqualTo(web.platform.secrets().password("keycloak.web"));
    }

    @Test
    void shouldGiveWebTheKeyOfItsSessionsAndNoOther() throws IOException {
        // Given
        Web web = web();

        // When
        String locations = web.environment().get("SMALLRYE_CONFIG_LOCATIONS");

        // Then
        assertThat(locations)
                .isEqualTo(folder.resolve("secrets/web.properties").toUri().toString());
        assertThat(Files.readString(folder.resolve("secrets/web.properties")))
                .contains("kepu.door.sessions.keyset=")
                .doesNotContain("kepu.presence", "kepu.personal", "kepu.card", "kepu.person");
        assertThat(web.environment()).doesNotContainKey("KEPU_SECRETS_FILE");
    }
}
