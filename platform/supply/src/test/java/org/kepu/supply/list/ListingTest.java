package org.kepu.supply.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.supply.licence.Policy;

class ListingTest {

    private static final String LISTED = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:%1$s",
         "metadata": {"timestamp": "%2$s", "component": {"version": "0.1.0"}},
         "components": [
          {"bom-ref": "b", "group": "g", "name": "two", "version": "2",
           "purl": "pkg:maven/g/two@2?repository_url=https%%3A%%2F%%2Fhost&type=jar",
           "licenses": [{"license": {"name": "Apache 2", "url": "https://host/licence"}}],
           "externalReferences": [{"type": "distribution", "url": "https://host/two.jar"}]},
          {"bom-ref": "a", "group": "g", "name": "one", "version": "1", "purl": "pkg:maven/g/one@1?type=jar",
           "hashes": [{"alg": "MD5", "content": "00"}],
           "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "Apache-2.0"}}]},
          {"bom-ref": "c", "group": "g", "name": "three", "version": "3", "purl": "pkg:maven/g/three@3?type=jar"}],
         "dependencies": [{"ref": "b", "dependsOn": ["a", "c"]}, {"ref": "c"}]}
        """;

    private final Policy policy = new Policy(List.of(), List.of(), Map.of("Apache 2", "Apache-2.0"), Map.of());

    @TempDir
    Path root;

    @BeforeEach
    void build() throws IOException {
        write("services/venues/src/main/java/A.java", "");
        write("services/venues/target/bom.json", LISTED.formatted("1", "2026-01-01T00:00:00Z"));
        write("services/venues/target/quarkus-app/quarkus-app-dependencies.txt", "g:one::jar:1\ng:two::jar:2\n");
        write("services/venues/target/quarkus-app/lib/main/g.one-1.jar", "one");
        write("services/venues/target/quarkus-app/lib/boot/g.two-2.jar", "two");
        write("services/web/app/package-lock.json", """
            {"packages": {"": {}, "node_modules/vue": {"version": "3.5.0"},
              "node_modules/vite": {"version": "8.0.0", "dev": true}}}
            """);
        write("services/web/target/app-npm.json", """
            {"components": [
              {"bom-ref": "vue@3.5.0", "name": "vue", "version": "3.5.0", "purl": "pkg:npm/vue@3.5.0",
               "licenses": [{"license": {"id": "MIT"}}]},
              {"bom-ref": "vite@8.0.0", "name": "vite", "version": "8.0.0", "purl": "pkg:npm/vite@8.0.0"}]}
            """);
        write("platform/local/target/bom.json", LISTED.formatted("2", "2026-01-01T00:00:00Z"));
        write("platform/local/target/lib/one-1.jar", "one");
        write("platform/servers/target/bom.json", LISTED.formatted("3", "2026-01-01T00:00:00Z"));
        write("platform/servers/target/kafka/three-3.jar", "three");
        write("platform/servers/target/keycloak/keycloak-26.0.0/version.txt", "26");
        write("platform/servers/target/postgres/postgres-linux-x86_64.txz", "archive");
        write("platform/servers/pom.xml", "<postgres.version>18.6.0</postgres.version>");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldListWhatIsBuiltAndNothingElse() throws IOException {
        // When
        List<Listing> parts = Parts.of(root, policy);

        // Then
        assertThat(parts)
                .extracting(Listing::name)
                .containsExactly("venues", "app", "local", "kafka", "keycloak", "postgres");
        assertThat(parts.getFirst().components().keySet())
                .containsExactly("pkg:maven/g/one@1?type=jar", "pkg:maven/g/two@2?type=jar");
        assertThat(parts.getFirst().needs()).hasSize(1);
        assertThat(parts.get(1).components().keySet()).containsExactly("pkg:npm/vue@3.5.0");
        assertThat(parts.get(3).components().keySet()).containsExactly("pkg:maven/g/three@3?type=jar");
        assertThat(parts.getLast().components().keySet()).containsExactly("pkg:generic/postgresql@18.6.0");
    }

    @Test
    void shouldWriteListsThatCycloneDxAcceptsWithoutTimesAndAddresses() throws IOException {
        // When
        List<Path> written = ListFiles.write(root.resolve("lists"), Parts.of(root, policy));

        // Then
        assertThat(written)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .startsWith("venues.cdx.json")
                .endsWith("kepu.cdx.json");
        String whole = Files.readString(written.getLast());
        assertThat(whole)
                .doesNotContain("://", "host", "timestamp", "serialNumber", root.toString())
                .contains("\"expression\" : \"MIT OR Apache-2.0\"", "\"id\" : \"Apache-2.0\"");
        assertThat(CycloneDx.wrong(whole)).isEmpty();
    }

    @Test
    void shouldWriteTheSameOfTheSameBuildAtAnotherTime() throws IOException {
        // Given
        List<Path> before = ListFiles.write(root.resolve("before"), Parts.of(root, policy));

        // When
        write("services/venues/target/bom.json", LISTED.formatted("9", "2027-07-07T07:07:07Z"));
        List<Path> after = ListFiles.write(root.resolve("after"), Parts.of(root, policy));

        // Then
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).hasSameBinaryContentAs(before.get(i));
        }
    }

    @Test
    void shouldRefuseAServiceThatCarriesWhatNoListHas() throws IOException {
        // Given
        write("services/venues/target/quarkus-app/quarkus-app-dependencies.txt", "g:one::jar:1\ng:new::jar:7\n");
        write("services/venues/target/quarkus-app/lib/main/g.new-7.jar", "new");

        // When, Then
        assertThatThrownBy(() -> Parts.of(root, policy))
                .isInstanceOf(ListRefused.class)
                .hasMessage(
                        "services/venues was built with what no list has: g:new:7. Run `make clean` and `make sbom`.");
    }

    @Test
    void shouldRefuseAnAppWhoseListLacksAPackage() throws IOException {
        // Given
        write("services/web/target/app-npm.json", "{\"components\": []}");

        // When, Then
        assertThatThrownBy(() -> Parts.of(root, policy)).hasMessageContaining("no list has: vue:3.5.0");
    }

    @Test
    void shouldNoticeAListThatIsNoCycloneDx() {
        assertThat(CycloneDx.wrong(
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"name\":"
                                + " \"a\"}]}"))
                .anyMatch(line -> line.contains("type"));
    }
}
