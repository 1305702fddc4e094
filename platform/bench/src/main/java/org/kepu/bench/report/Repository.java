package org.kepu.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sources were measured.
 *
 * @param commit full hash
 * @param clean whether the folder holds exactly that commit; pages of evidence that runs have just left there do not count
 */
public record Repository(String commit, boolean clean) {

    public static Repository of(Path home) {
        return new Repository(
                git(home, "rev-parse", "HEAD").strip(),
                git(home, "status", "--porcelain", "--", ".", ":(exclude)docs/evidence")
                        .isBlank());
    }

    private static String git(Path home, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? printed : "not known";
        } catch (IOException e) {
            throw new UncheckedIOException("git cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
