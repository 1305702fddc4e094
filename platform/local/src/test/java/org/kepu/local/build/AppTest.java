package org.kepu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;

/** {@code bin/build package} with a Maven, a Node and an npm that only write down what they were asked. */
class AppTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path calls;

    @BeforeEach
    void project() throws IOException {
        root = Files.createDirectories(folder.resolve("the project"));
        calls = root.resolve("calls");
        write("services/web/app/package.json", "{}");
        write("services/web/app/package-lock.json", "{}");
        write("services/web/app/src/main.ts", "one");
        write("contracts/src/main/resources/kepu/http/venues.yaml", "openapi: 3.1.0");
        write("platform/local/target/lib/some.jar", "");
        program("mvn", "echo mvn >>'" + calls + "'");
        program("node", "echo v20.19.0");
        program("npm", """
                echo "npm $1 $2" >>'%s'
                case "$1 $2" in
                "ci --no-audit") rm -rf node_modules && mkdir node_modules ;;
                "run build") mkdir -p dist src/api/generated && date +%%N >src/api/generated/venues.d.ts ;;
                esac
                """.formatted(calls));
    }

    @Test
    void shouldStartNeitherNpmNorMavenWhenNothingChanged() throws IOException, InterruptedException {
        // Given
        Outcome first = build();
        assertThat(first.code()).as(first.output()).isZero();
        assertThat(called()).containsExactly("npm ci --no-audit", "npm run build", "mvn");

        // When
        Outcome second = build();

        // Then
        assertThat(second.code()).isZero();
        assertThat(second.output()).isEmpty();
        assertThat(called()).hasSize(3);
    }

    @Test
    void shouldInstallPackagesOnlyWhenTheLockFileChangedAndBuildWhenASourceOrAContractDid()
            throws IOException, InterruptedException {
        // Given
        build();
        Files.delete(calls);

        // When
        write("services/web/app/src/main.ts", "two");
        build();
        write("contracts/src/main/resources/kepu/http/venues.yaml", "openapi: 3.1.1");
        build();
        write("services/web/app/package-lock.json", "{ }");
        build();
        write("contracts/src/main/resources/kepu/topics.yaml", "topics: []");
        build();

        // Then
        assertThat(called())
                .containsExactly(
                        "npm run build",
                        "mvn",
                        "npm run build",
                        "mvn",
                        "npm ci --no-audit",
                        "npm run build",
                        "mvn",
                        "mvn");
    }

    @Test
    void shouldBuildAnAppAgainThatWasRemoved() throws IOException, InterruptedException {
        // Given
        build();
        Files.delete(calls);

        // When
        Files.delete(root.resolve("services/web/app/dist"));
        build();

        // Then
        assertThat(called()).containsExactly("npm run build", "mvn");
    }

    @Test
    void shouldBuildWithoutNodeWhereThereIsNoApp() throws IOException, InterruptedException {
        // Given
        Files.delete(root.resolve("services/web/app/package-lock.json"));
        program("node", "exit 127");

        // When
        Outcome build = build();

        // Then
        assertThat(build.code()).as(build.output()).isZero();
        assertThat(called()).containsExactly("mvn");
    }

    @Test
    void shouldSayThatNodeIsTooOldAndStartNothing() throws IOException, InterruptedException {
        // Given
        program("node", "echo v18.20.4");

        // When
        Outcome build = build();

        // Then
        assertThat(build.code()).isEqualTo(1);
        assertThat(build.output())
                .contains("Node 20.19 or later, and this machine has v18.20.4: `make setup` says how to get it.");
        assertThat(called()).isEmpty();
    }

    @Test
    void shouldSayThatTheRegistryLacksAPackageAndTryAgainTheNextTime() throws IOException, InterruptedException {
        // Given
        program("npm", "echo 'npm error code E404' && exit 1");

        // When
        Outcome build = build();

        // Then
        assertThat(build.code()).isEqualTo(1);
        assertThat(build.output().lines().toList().getLast())
                .startsWith("The npm registry does not have a package")
                .endsWith("npm's output: " + root.resolve("target/app.log"));
        assertThat(called()).isEmpty();
        assertThat(build().code()).isEqualTo(1);
    }

    @Test
    void shouldCheckTheAppBesideMavenAndSayWhatDoesNotPass() throws IOException, InterruptedException {
        // Given
        program("mvn", "until grep -sq 'npm run check' '%1$s'; do sleep 0.1; done; echo mvn >>'%1$s'".formatted(calls));
        Outcome passing = build("verify");
        assertThat(passing.code()).as(passing.output()).isZero();
        assertThat(called()).containsExactly("npm ci --no-audit", "npm run build", "npm run check", "mvn");
        Files.delete(calls);
        program("npm", "echo \"npm $1 $2\" >>'" + calls + "'; echo 'FAIL src/m/hours' && exit 1");

        // When
        Outcome failing = build("verify");

        // Then
        assertThat(called()).containsExactly("npm run check", "mvn");
        assertThat(failing.code()).isEqualTo(1);
        assertThat(failing.output()).contains("FAIL src/m/hours", "`npm run check --if-present` failed");
    }

    private record Outcome(int code, String output) {}

    private Outcome build() throws IOException, InterruptedException {
        return build("package");
    }

    private Outcome build(String goal) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Home.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Home.find().resolve("platform/local/target/classes").toString(),
                        "org.kepu.local.build.Build",
                        goal))
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .merge("PATH", folder.resolve("programs").toString(), (old, mine) -> mine + File.pathSeparator + old);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private List<String> called() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve("programs")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
