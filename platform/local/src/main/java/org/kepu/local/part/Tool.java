package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Refusal;

/** A short program a server needs before it can start: {@code initdb}, {@code StorageTool}, Keycloak's build. */
final class Tool {

    private Tool() {}

    /** Runs it to its end, its output in the log; refuses to go on when it fails. */
    static void run(List<String> command, Path directory, Path log, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new Refusal(command.getFirst() + " failed with exit code " + code + ": see " + log + ".");
            }
        } catch (IOException e) {
            throw new Refusal(command.getFirst() + " cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(command.getFirst() + " was interrupted.", e);
        }
    }

    /** Whether a program exists here and ends well within ten seconds. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // No such program on this machine: that is the answer.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
