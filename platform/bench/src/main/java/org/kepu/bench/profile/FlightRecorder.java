package org.kepu.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.stack.LocalStack;

/** The flight recorder of a part that runs, by {@code jcmd} of this JDK. */
record FlightRecorder(LocalStack stack, String part) {

    private static final String NAME = "name=bench";

    void start() {
        command("JFR.start", NAME, "settings=profile");
    }

    /** Ends the recording and leaves it in a file. */
    void stop(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
        command("JFR.stop", NAME, "filename=" + file);
    }

    private void command(String... words) {
        long process = stack.process(part)
                .orElseThrow(() -> new IllegalStateException("the part " + part + " does not run"))
                .pid();
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(jcmd.toString(), String.valueOf(process)));
        command.addAll(List.of(words));
        try {
            Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new IllegalStateException("the flight recorder of " + part + " refused: " + printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
