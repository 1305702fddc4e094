package org.kepu.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code deploy/compose} promises, read from its files: no engine is needed. */
class ComposeFileTest {

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret|keyset|private.?key|token|search.?key|reference.?key).*");
    private static final Pattern PINNED = Pattern.compile(".+:v?\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern LINE = Pattern.compile("^#?([A-Z0-9_]+)=(.*)$");

    @Test
    void shouldGiveEveryContainerItsLimitsAndAnAccountWithoutRights() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        assertThat(file.services())
                .containsKeys("postgres", "kafka", "mongo", "keycloak", "web", "front", "prometheus", "grafana")
                .allSatisfy((name, service) -> {
                    assertThat(service)
                            .as(name)
                            .containsKeys("image", "mem_limit", "cpus", "user", "healthcheck", "networks");
                    assertThat(service.get("read_only")).as(name).isEqualTo(true);
                    assertThat(ComposeFile.text(service, "user"))
                            .as(name)
                            .doesNotStartWith("0")
                            .doesNotStartWith("root");
                    assertThat(ComposeFile.list(service.get("cap_drop")).toString())
                            .as(name)
                            .isEqualTo("[ALL]");
                    assertThat(service)
                            .as(name)
                            .doesNotContainKeys("privileged", "cap_add", "network_mode", "container_name");
                    assertThat(service.get("restart"))
                            .as(name)
                            .isEqualTo(ComposeFile.isOneShot(service) ? "on-failure" : "unless-stopped");
                });
    }

    @Test
    void shouldAskEveryContainerThatStaysWhetherItIsWell() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        assertThat(file.services()).allSatisfy((name, service) -> {
            Map<String, Object> health = ComposeFile.map(service.get("healthcheck"));
            if (ComposeFile.isOneShot(service)) {
                assertThat(health).as(name).containsEntry("disable", true);
            } else {
                assertThat(health).as(name).containsKeys("test", "interval", "timeout", "retries");
            }
        });
    }

    @Test
    void shouldWaitForReadinessNotForTheStartOfAContainer() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        file.services().forEach((name, service) -> {
            if (service.containsKey("depends_on")) {
                ComposeFile.map(service.get("depends_on"))
                        .forEach((other, how) -> assertThat(ComposeFile.map(how).get("condition"))
                                .as(name + " after " + other)
                                .isEqualTo(
                                        ComposeFile.isOneShot(file.service(other))
                                                ? "service_completed_successfully"
                                                : "service_healthy"));
            }
        });
    }

    @Test
    void shouldKeepSecretsInFilesNeverInTheEnvironment() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        file.services()
                .forEach((name, service) -> ComposeFile.environment(service).forEach((variable, value) -> {
                    if (SECRET_NAME.matcher(variable).matches()) {
                        assertThat(value.toString()).as(name + "'s " + variable).startsWith("/run/secrets/");
                    }
                    assertThat(value.toString()).as(name + "'s " + variable).doesNotContainPattern("//[^/@]+:[^/@]+@");
                }));
    }

    @Test
    void shouldWriteAFileForEverySecretAContainerIsGiven() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();
        Set<String> declared =
                new TreeSet<>(ComposeFile.map(file.content().get("secrets")).keySet());

        // When
        Set<String> given = file.services().values().stream()
                .flatMap(service -> ComposeFile.list(service.get("secrets")).stream())
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(given).isEqualTo(declared);
        Set<String> written = new TreeSet<>(InstallationSecretsTest.names());
        written.addAll(List.of("tls-fullchain.pem", "tls-privkey.pem"));
        assertThat(written).isEqualTo(declared);
    }

    @Test
    void shouldPinEveryImageByAVariableWithADefault() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        assertThat(file.services()).allSatisfy((name, service) -> {
            String image = ComposeFile.text(service, "image");
            assertThat(image).as(name).matches("\\$\\{KEPU_[A-Z]+_IMAGE:-[^}]+}");
            String normal = image.substring(image.indexOf(":-") + 2, image.length() - 1);
            assertThat(normal).as(name).matches(PINNED);
        });
    }

    @Test
    void shouldExplainEveryVariableWithTheDefaultItHas() throws IOException {
        // Given
        String both = ComposeFile.read().text() + Files.readString(ComposeFile.FOLDER.resolve("demo.yaml"));
        Map<String, String> used = new TreeMap<>(ComposeFile.variables(both));
        used.put("KEPU_PUBLIC_URL", "https://kepu.example.org");

        // When
        Map<String, String> explained = new TreeMap<>();
        try (Stream<String> lines = Files.lines(ComposeFile.FOLDER.resolve(".env.example"))) {
            lines.map(LINE::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .forEach(line -> explained.put(line.group(1), line.group(2)));
        }

        // Then
        assertThat(explained).isEqualTo(used);
    }

    @Test
    void shouldShowTheServicesWhenTheLastBackupWasMadeAndTellSomebody() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        for (String service : List.of("venues", "volunteers", "events", "content", "metrics")) {
            assertThat(ComposeFile.environment(file.service(service)))
                    .as(service)
                    .containsEntry("KEPU_WATCH_MARKS", "/var/lib/kepu/marks");
            assertThat(ComposeFile.list(file.service(service).get("volumes")).toString())
                    .as(service)
                    .contains("marks:/var/lib/kepu/marks:ro");
        }
        assertThat(ComposeFile.map(file.content().get("volumes"))).containsKey("marks");
        assertThat(Files.readString(ComposeFile.FOLDER.resolve("../../docs/operations/deploy.md")))
                .contains("_marks:/marks", "> /marks/backup");
        assertThat(Files.readString(ComposeFile.FOLDER.resolve("prometheus.yaml")))
                .contains("/etc/prometheus/kepu/alertmanagers/*.yml");
    }

    @Test
    void shouldOpenOnlyTheFrontToTheNetwork() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        file.services().forEach((name, service) -> {
            for (Object port : ComposeFile.list(service.get("ports"))) {
                if (!name.equals("front")) {
                    assertThat(port.toString()).as(name).startsWith("127.0.0.1:");
                }
            }
        });
    }

    @Test
    void shouldBeReadByTheOlderComposeToo() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();

        // Then
        assertThat(file.content()).doesNotContainKeys("name", "version", "include", "configs");
        assertThat(file.services())
                .allSatisfy((name, service) -> assertThat(service)
                        .as(name)
                        .doesNotContainKeys("deploy", "develop", "pull_policy", "post_start", "attach"));
    }

    /** Of each image where it keeps its data; a volume elsewhere would be empty, and the data lost with the container. */
    @Test
    void shouldKeepTheDataWhereEachImageWritesIt() throws IOException {
        // Given
        ComposeFile file = ComposeFile.read();
        Map<String, String> places = Map.of(
                "postgres", "/var/lib/postgresql",
                "kafka", "/var/lib/kafka/data",
                "mongo", "/data/db",
                "prometheus", "/prometheus",
                "grafana", "/var/lib/grafana");

        // Then
        places.forEach((name, place) -> assertThat(
                        ComposeFile.list(file.service(name).get("volumes")).stream()
                                .map(Object::toString))
                .as(name)
                .contains(name + ":" + place));
    }
}
