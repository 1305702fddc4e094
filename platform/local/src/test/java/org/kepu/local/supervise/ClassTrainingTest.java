package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.part.ClassCache;

/** With a real program of one class and the JVM that runs this test. */
class ClassTrainingTest {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx64m");

    @TempDir
    private Path folder;

    private Path jar;
    private ClassCache cache;

    @BeforeEach
    void program() throws IOException {
        jar = Files.createDirectories(folder.resolve("app")).resolve("run.jar");
        pack("first");
        cache = new ClassCache("tiny", folder.resolve("aot"), jar, FLAGS);
    }

    private void pack(String comment) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyProgram.class.getName());
        String name = TinyProgram.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file, manifest);
                InputStream code = Objects.requireNonNull(TinyProgram.class.getResourceAsStream("/" + name))) {
            packed.setComment(comment);
            packed.putNextEntry(new ZipEntry(name));
            code.transferTo(packed);
        }
    }

    private void train() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        new ClassTraining(() -> List.of(cache), folder, run, run).run();
    }

    /** Starts the program as a service is started, and gives what it prints. */
    private String start(List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Home.java().toString()));
        command.addAll(FLAGS);
        cache.flag().ifPresent(command::add);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void shouldMakeACacheThatTheNextStartTakes() throws Exception {
        // Given
        assertThat(cache.flag()).isEmpty();

        // When
        train();

        // Then
        assertThat(cache.flag()).isPresent();
        // With this mode a JVM that does not take it ends with an error.
        assertThat(start(List.of("-XX:AOTMode=on"))).contains("loaded 0");
        try (Stream<Path> files = Files.list(cache.folder())) {
            assertThat(files).containsExactly(cache.file());
        }
        assertThat(folder.resolve("run/training.pid")).doesNotExist();
    }

    @Test
    void shouldFindNoneForAChangedProgramAndRemoveTheOldOneWhenItHasANewOne() throws Exception {
        // Given
        train();
        Path old = cache.file();

        // When
        pack("second");

        // Then
        assertThat(cache.flag()).isEmpty();
        train();
        assertThat(cache.flag()).isPresent();
        assertThat(old).doesNotExist();
    }

    @Test
    void shouldFindNoneForOtherFlags() throws Exception {
        train();
        assertThat(new ClassCache("tiny", cache.folder(), jar, List.of("-XX:+UseSerialGC")).flag())
                .isEmpty();
    }

    @Test
    void shouldStartWithACacheThatIsNone() throws Exception {
        // When
        Files.createDirectories(cache.folder());
        Files.writeString(cache.file(), "not a cache");

        // Then
        assertThat(start(List.of())).contains("loaded 0");
    }

    @Test
    void shouldNotTryAgainWhatCouldNotBeMade() throws Exception {
        // Given
        ClassCache wrong = new ClassCache("tiny", cache.folder(), jar, List.of("-XX:NoSuchFlag"));
        Path run = Files.createDirectories(folder.resolve("run"));

        // When
        new ClassTraining(() -> List.of(wrong), folder, run, run).run();

        // Then
        assertThat(wrong.flag()).isEmpty();
        assertThat(wrong.refusal()).content().contains("the JVM has made none");
    }

    @Test
    void shouldMakeNoneOnceItIsStopped() throws Exception {
        // Given
        Path run = Files.createDirectories(folder.resolve("run"));
        ClassTraining stopped = new ClassTraining(() -> List.of(cache), folder, run, run);

        // When
        stopped.stop();
        stopped.run();

        // Then
        assertThat(cache.flag()).isEmpty();
        assertThat(cache.refusal()).doesNotExist();
    }
}
