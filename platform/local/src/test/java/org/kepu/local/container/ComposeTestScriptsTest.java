package org.kepu.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code make compose-test} and the images' training do, beside an engine that only says what it is told to say. */
class ComposeTestScriptsTest {

    private static final Path TEST = ComposeFile.FOLDER.resolve("test").toAbsolutePath();
    private static final Path SERVICE = Path.of("../../deploy/images/service");
    private static final Pattern MEBI = Pattern.compile("(\\d+)m");

    @TempDir
    private Path folder;

    private static int run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    @ParameterizedTest
    @CsvSource({
        "'/kepu-test_web_1 true 10001:10001', 0, 0",
        "'/kepu-test_web_1 false 10001:10001', 0, 1",
        "'/kepu-test_web_1 true 0:0', 0, 1",
        "'/kepu-test_web_1 true root', 0, 1",
        "'/kepu-test_web_1 true ', 0, 1",
        "'/kepu-test_web_1 true 10001:10001', 1, 1"
    })
    void shouldFindAContainerThatIsRootOrMayWriteAndAnEngineThatDoesNotAnswer(String said, int code, int expected)
            throws Exception {
        // Given: an engine in whose containers nothing can be run
        String engine =
                "engine() { case $1 in ps) echo one ;; inspect) echo \"$SAID\"; return $CODE ;; *) return 1 ;; esac; }";

        // When
        int confined = run(
                Map.of(
                        "SAID",
                        said,
                        "CODE",
                        Integer.toString(code),
                        "SCRIPT",
                        TEST.resolve("first-start").toString()),
                "bash",
                "-c",
                "project=kepu-test; " + engine + "; . \"$SCRIPT\"; confined");

        // Then
        assertThat(confined).isEqualTo(expected);
    }

    @Test
    void shouldWaitForAProcessBeforeItKillsAndNeverKillItsCaller() throws Exception {
        // Given: a container that is being started when it is first asked for
        Process part = new ProcessBuilder("sleep", "60").start();
        docker("""
                echo >>'%1$s'
                [ "$(wc -l <'%1$s')" -gt 2 ] && echo %2$d || echo 0""".formatted(folder.resolve("asked"), part.pid()));

        // When
        int code = kill("10");

        // Then
        assertThat(code).isZero();
        assertThat(part.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldSayThatThereIsNothingToKill() throws Exception {
        docker("echo 0");
        assertThat(kill("2")).isEqualTo(1);
    }

    private void docker(String body) throws IOException {
        Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** In a session of its own: a signal to process 0 would not reach further. */
    private int kill(String tries) throws IOException, InterruptedException {
        return run(
                Map.of(
                        "PATH",
                        folder + ":" + System.getenv("PATH"),
                        "KEPU_TEST_PROJECT",
                        "kepu-test",
                        "KEPU_TEST_PARTS",
                        "web",
                        "KEPU_TEST_TRIES",
                        tries),
                "setsid",
                "--wait",
                "bash",
                TEST.resolve("kepu-local").toString(),
                "kill",
                "web");
    }

    /** Half of a builder's memory may be more than compressed references reach; such a cache is refused in a container. */
    @Test
    void shouldTrainAndCheckTheClassCacheWithTheHeapContainersHave() throws IOException {
        // Given
        String memory = ComposeFile.variables(ComposeFile.read().text()).getOrDefault("KEPU_SERVICE_MEMORY", "");
        String flags = Files.readString(SERVICE.resolve("java-flags"));
        assertThat(flags).contains("-XX:MaxRAMPercentage=50");

        // When
        String train = Files.readString(SERVICE.resolve("train"));
        List<String> starts =
                train.lines().filter(line -> line.startsWith("java ")).toList();

        // Then
        assertThat(train).contains("heap=-Xmx" + mebi(memory) / 2 + "m\n");
        assertThat(starts).hasSize(2).allMatch(line -> line.contains(" $heap -XX:AOT"));
    }

    private static int mebi(String memory) {
        Matcher number = MEBI.matcher(memory);
        assertThat(number.matches()).as(memory).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
