package org.kepu.e2e.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.e2e.stack.Stack;

/**
 * The browser tests of {@code platform/e2e/browser}, played by {@code bin/browser}. Their report with pictures of failures lies
 * in {@code target/browser}.
 */
public final class BrowserTests {

    private static final int LINES_SHOWN = 60;

    private final Path home = Path.of(System.getProperty("kepu.home"));
    private final Stack stack;

    public BrowserTests(Stack stack) {
        this.stack = stack;
    }

    /**
     * How it ended.
     *
     * @param code zero when every test passed
     * @param end the last lines of what Playwright printed: failures, and how many passed
     */
    public record Outcome(int code, String end) {}

    /** Why they cannot be played here; empty where they can. */
    public Optional<String> whyNot() {
        if (!Files.exists(home.resolve("services/web/target/quarkus-app/quarkus-run.jar"))) {
            return Optional.of("web is not built");
        }
        Outcome chromium = run("chromium", Map.of(), false);
        return chromium.code() == 0
                ? Optional.empty()
                : Optional.of(chromium.end().strip());
    }

    /**
     * Plays them and shows what Playwright prints.
     *
     * @param full whether every page is looked at in each of its states, too, which takes long
     */
    public Outcome play(boolean full) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("KEPU_PASS", full ? "full" : "small");
        return run("browser", environment, true);
    }

    private Outcome run(String script, Map<String, String> environment, boolean shown) {
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("bin").resolve(script).toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Deque<String> end = new ArrayDeque<>();
        try {
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (shown) {
                        System.out.println(line);
                    }
                    end.addLast(line);
                    if (end.size() > LINES_SHOWN) {
                        end.removeFirst();
                    }
                }
            }
            return new Outcome(process.waitFor(), String.join("\n", end));
        } catch (IOException e) {
            throw new IllegalStateException("cannot run bin/" + script, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
