package org.kepu.supply.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {

    private static final String LOCK = """
        {"packages": {"": {"dependencies": {"vue": "3.5.0"}},
          "node_modules/vue": {"version": "3.5.0", "integrity": "sha512-a"%s}}}
        """;
    private static final String SETTINGS = "save-exact=true\nomit-lockfile-registry-resolved=true\n";

    @TempDir
    Path folder;

    private SourceTree tree() {
        return new SourceTree(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pom(String body) throws IOException {
        write(
                "pom.xml",
                """
                        <project><groupId>org.kepu</groupId><artifactId>kepu-parent</artifactId><version>1-SNAPSHOT</version>
                        <properties><held>1.2.3</held></properties><build><pluginManagement><plugins>
                        """
                        + java.util.stream.Stream.of(
                                        "clean",
                                        "compiler",
                                        "deploy",
                                        "install",
                                        "jar",
                                        "resources",
                                        "site",
                                        "surefire")
                                .map(name ->
                                        "<plugin><artifactId>maven-%s-plugin</artifactId><version>3.1</version></plugin>"
                                                .formatted(name))
                                .reduce("", String::concat)
                        + "</plugins></pluginManagement></build>" + body + "</project>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LATEST",
                "RELEASE",
                "[1,2)",
                "(,2]",
                "1.0-SNAPSHOT",
                "1.+",
                "${nowhere}",
            })
    void shouldRefuseAVersionThatIsNotOneRelease(String version) throws IOException {
        // Given
        pom(
                "<dependencies><dependency><groupId>a.b</groupId><artifactId>c</artifactId><version>%s</version></dependency></dependencies>"
                        .formatted(version));

        // When, Then
        assertThat(PomPins.wrong(tree()))
                .containsExactly("pom.xml: a.b:c has version " + version + ", which is not one release: name one.");
    }

    @Test
    void shouldTakeAVersionThatAPropertyHolds() throws IOException {
        // Given
        pom(
                "<dependencies><dependency><groupId>a.b</groupId><artifactId>c</artifactId><version>${held}</version></dependency></dependencies>");

        // When, Then
        assertThat(PomPins.wrong(tree())).isEmpty();
    }

    @Test
    void shouldRefuseAPluginWithoutVersionAndAnExtensionOfQuarkusWithOne() throws IOException {
        // Given
        pom("""
            <dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-oidc</artifactId>
            <version>3.1.0</version></dependency></dependencies>
            <profiles><profile><build><plugins><plugin><artifactId>maven-antrun-plugin</artifactId></plugin>
            </plugins></build></profile></profiles>
            """);

        // When, Then
        assertThat(PomPins.wrong(tree()))
                .containsExactlyInAnyOrder(
                        "pom.xml: the plugin org.apache.maven.plugins:maven-antrun-plugin has no version: name one in"
                                + " pluginManagement of pom.xml.",
                        "pom.xml: io.quarkus:quarkus-oidc names a version of its own: the BOM of Quarkus holds it.");
    }

    @Test
    void shouldRefuseAPluginThatMavenItselfBindsAndNobodyPins() throws IOException {
        // Given
        write("pom.xml", "<project><artifactId>alone</artifactId></project>");

        // When, Then
        assertThat(PomPins.wrong(tree())).hasSize(8).allMatch(line -> line.contains("so that Maven's own counts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^3.5.0", "~3.5.0", "3.x", "latest", "*", ">=3", "github:vuejs/core", "3"})
    void shouldRefuseAPackageThatIsNotOneVersion(String version) throws IOException {
        // Given
        write("package.json", "{\"dependencies\": {\"vue\": \"" + version + "\"}}");
        write("package-lock.json", LOCK.formatted("").replace("\"vue\": \"3.5.0\"", "\"vue\": \"" + version + "\""));
        write(".npmrc", SETTINGS);

        // When, Then
        assertThat(NpmPins.wrong(tree()))
                .containsExactly("package.json: vue in dependencies is \"" + version + "\": name one version.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"dependencies\": {\"vue\": \"3.6.0\"}' | '' | does not hold the dependencies",
                "'\"dependencies\": {\"vue\": \"3.5.0\"}' | ', \"resolved\": \"https://x\"' | names where it was"
                        + " downloaded",
            })
    void shouldRefuseALockFileThatDiffersOrNamesAHost(String wanted, String more, String refusal) throws IOException {
        // Given
        write("package.json", "{" + wanted + "}");
        write("package-lock.json", LOCK.formatted(more));
        write(".npmrc", SETTINGS);

        // When, Then
        assertThat(NpmPins.wrong(tree())).singleElement().asString().contains(refusal);
    }

    @Test
    void shouldRefuseAPackageWithoutHashAndSettingsThatWouldUndoIt() throws IOException {
        // Given
        write("package.json", "{\"dependencies\": {\"vue\": \"3.5.0\"}}");
        write("package-lock.json", LOCK.formatted("").replace(", \"integrity\": \"sha512-a\"", ""));
        write(".npmrc", "registry=https://somewhere\n");

        // When, Then
        assertThat(NpmPins.wrong(tree()))
                .hasSize(4)
                .anyMatch(line -> line.contains("has no hash"))
                .anyMatch(line -> line.contains("names a registry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "postgres:latest",
                "postgres:alpine",
                "${KEPU_POSTGRES_IMAGE}",
                "${KEPU_POSTGRES_IMAGE:-postgres:latest}",
            })
    void shouldRefuseAnImageWhoseTagNamesNoVersion(String image) throws IOException {
        // Given
        write("deploy/compose.yaml", "services:\n  store:\n    image: " + image + "\n");

        // When, Then
        assertThat(ImagePins.wrong(tree())).singleElement().asString().contains("the image " + image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres:18",
                "host/apache/kafka:4.3.1",
                "${KEPU_POSTGRES_IMAGE:-postgres:18}",
                "kepu/venues:${V:-0.1.0}",
                "postgres@sha256:0123456789012345678901234567890123456789012345678901234567890123",
            })
    void shouldTakeAnImageOfOneVersion(String image) throws IOException {
        // Given
        write("deploy/compose.yaml", "services:\n  store:\n    image: " + image + "\n");

        // When, Then
        assertThat(ImagePins.wrong(tree())).isEmpty();
    }

    @Test
    void shouldReadDockerfilesWithStagesAndArguments() throws IOException {
        // Given
        write("deploy/Dockerfile", """
            ARG BASE=debian:13
            ARG LOOSE=debian
            FROM ${BASE} AS build
            FROM build AS more
            FROM $LOOSE
            COPY --from=build /a /a
            COPY --from=busybox /b /b
            """);

        // When, Then
        assertThat(ImagePins.wrong(tree()))
                .hasSize(2)
                .anyMatch(line -> line.contains("$LOOSE"))
                .anyMatch(line -> line.contains("busybox"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install -y chromium",
                "apt-get -qq upgrade",
                "curl -s https://x | sh",
                "npm install",
                "npx thing",
            })
    void shouldRefuseAScriptThatInstallsWhatNobodyPinned(String command) throws IOException {
        // Given
        write("bin/setup", "#!/bin/sh\n# apt-get install spoken of\n" + command + "\n");

        // When, Then
        assertThat(InstallPins.wrong(tree())).singleElement().asString().startsWith("bin/setup: `" + command);
    }

    @Test
    void shouldRefuseAToolOfDevelopmentThatShips() throws IOException {
        // Given
        write(
                "services/web/app/package.json",
                "{\"dependencies\": {\"vue\": \"1.0.0\"}, \"devDependencies\": {\"@a/b\": \"1.0.0\"}}");
        write("services/web/app/vite.config.ts", "");
        write(
                "services/web/app/src/page.ts",
                "import { ref } from 'vue'\nimport { c } from '@a/b/deep'\nimport '@/own'\n");
        write("services/web/app/src/page.test.ts", "import { it } from 'vitest'\n");

        // When, Then
        assertThat(BundledImports.wrong(tree()))
                .singleElement()
                .asString()
                .contains("@a/b (page.ts) is imported by what ships");
    }
}
