package org.kepu.local.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.local.Home;

/**
 * A folder with the scripts of {@code bin/} and nothing built. The Java they start, and the build, only write down their
 * words; of other programs the scripts find those that every system has, and those a test puts beside them.
 */
final class ScriptHome {

    private static final List<String> TOOLS =
            List.of("sh", "sed", "sort", "head", "dirname", "tr", "cat", "rm", "touch", "mkdir");

    private final Path root;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    /** What a script printed, both streams together, and its exit code. */
    record Outcome(int code, String output) {}

    ScriptHome(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("the home"));
        programs = Files.createDirectories(folder.resolve("programs"));
        Files.createDirectories(root.resolve("bin"));
        try (Stream<Path> scripts = Files.list(Home.find().resolve("bin"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, root.resolve("bin").resolve(script.getFileName()));
            }
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), tool(tool));
        }
        environment.put("PATH", programs.toString());
        environment.put("HOME", folder.toString());
        environment.put("KEPU_STATE", state().toString());
        script("bin/jdk25", "echo '" + root.resolve("jdk") + "'");
        script("jdk/bin/java", """
                line="$*"
                echo "${line##*org.kepu.}" >>'%s'
                case $line in
                *Main\\ running) [ -f '%s' ] ;;
                *DayPlayer*) [ "$(cat "$KEPU_STATE/playing")" = $$ ] && echo "The player wrote its own number." ;;
                esac
                """.formatted(calls(), root.resolve("running")));
        script("bin/build", """
                cd "$(dirname "$0")/.."
                echo "build $*" >>'%s'
                mkdir -p platform/local/target/classes platform/local/target/lib
                mkdir -p platform/day/target/classes platform/bench/target/classes
                """.formatted(calls()));
    }

    private static Path tool(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** Writes a script of its own into this home. */
    ScriptHome script(String path, String body) throws IOException {
        return write(root.resolve(path), body);
    }

    /** Writes a file into this home. */
    ScriptHome file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** Where a program lies that scripts find. */
    Path programPath(String name) {
        return programs.resolve(name);
    }

    /** Puts a program where scripts look for it. */
    ScriptHome program(String name, String body) throws IOException {
        return write(programs.resolve(name), body);
    }

    private ScriptHome write(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    ScriptHome with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** From now on a platform runs. */
    void runs() throws IOException {
        Files.createFile(root.resolve("running"));
    }

    Path state() {
        return root.resolve("the state");
    }

    /** What was started, in order: {@code build …}, {@code local.Main …}, {@code day.DayPlayer …}. */
    List<String> called() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    }

    Path calls() {
        return root.resolve("calls");
    }

    Outcome run(String script, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("/bin/sh", root.resolve("bin/" + script).toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
