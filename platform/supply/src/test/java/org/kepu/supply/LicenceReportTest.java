package org.kepu.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kepu.supply.licence.LicenceReport;
import org.kepu.supply.licence.Policy;
import org.kepu.supply.licence.Reported;
import org.kepu.supply.list.BuiltJars;
import org.kepu.supply.list.LockFile;
import org.kepu.supply.list.Parts;

/** The committed report names exactly what this build hands on; a difference is mended by {@code make sbom}. */
class LicenceReportTest {

    private static final Path ROOT = ProjectFolder.path();
    /** Libraries for one system and processor have its name in theirs; the report was written on one machine. */
    private static final String OF_A_SYSTEM = "(native)-(?:linux|osx|windows)-[a-z0-9_]+";

    private static String text = "";
    private static List<Reported> rows = List.of();
    private static Map<String, SortedSet<String>> parts = Map.of();

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(ROOT.resolve(LicenceReport.FILE));
        rows = LicenceReport.read(text);
        parts = LicenceReport.byPart(rows);
    }

    private static SortedSet<String> ofAnySystem(Iterable<String> components) {
        SortedSet<String> alike = new TreeSet<>();
        components.forEach(one -> alike.add(one.replaceFirst(OF_A_SYSTEM, "$1")));
        return alike;
    }

    private static SortedSet<String> reported(String part) {
        return ofAnySystem(parts.getOrDefault(part, new TreeSet<>()));
    }

    @Test
    void shouldNameWhatEachServiceCarries() throws IOException {
        for (Path service : Parts.services(ROOT)) {
            Set<String> carried = BuiltJars.ofService(service).keySet().stream()
                    .filter(one -> !one.startsWith("org.kepu:"))
                    .collect(Collectors.toSet());
            assertThat(reported(service.getFileName().toString()))
                    .as("docs/licences.md on " + service + ": run `make sbom` and commit it")
                    .isEqualTo(ofAnySystem(carried));
        }
    }

    @Test
    void shouldNameWhatComesWithTheApp() throws IOException {
        assertThat(reported(Parts.APP))
                .as("docs/licences.md on the app: run `make sbom` and commit it")
                .isEqualTo(LockFile.shipped(ROOT.resolve("services/web/app/package-lock.json")));
    }

    @Test
    void shouldNameWhatRunsOnOneMachine() throws IOException {
        SortedSet<String> kafka = namesAndVersions(Parts.KAFKA);
        SortedSet<String> local = namesAndVersions(Parts.LOCAL);

        assertThat(kafka).isEqualTo(BuiltJars.in(ROOT.resolve("platform/servers/target/kafka")));
        assertThat(local)
                .isEqualTo(BuiltJars.in(ROOT.resolve("platform/local/target/lib")).stream()
                        .filter(jar -> !jar.startsWith("kepu-"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(parts.keySet()).contains("keycloak", "postgres");
    }

    private static SortedSet<String> namesAndVersions(String part) {
        return rows.stream()
                .filter(row -> row.parts().contains(part))
                .map(row -> row.component().substring(row.component().indexOf(':') + 1) + "-" + row.version())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void shouldBeWrittenByTheRulesOfToday() throws IOException {
        Policy policy = Policy.read(ROOT);

        assertThat(LicenceReport.refusals(rows, policy)).isEmpty();
        assertThat(LicenceReport.write(rows, policy))
                .as("docs/licences.md is stale: run `make sbom` and commit it")
                .isEqualTo(text);
    }
}
