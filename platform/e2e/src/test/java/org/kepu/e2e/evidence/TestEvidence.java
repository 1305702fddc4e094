package org.kepu.e2e.evidence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/**
 * Leaves a short page of one test when its last step has ended, failed ones included: from a clean tree in
 * {@code docs/evidence}, else as a trial in {@code target/evidence}. A test that was skipped as a whole leaves none.
 */
public final class TestEvidence implements TestWatcher, BeforeTestExecutionCallback, AfterAllCallback {

    private static final Path TRIALS = Path.of("target/evidence");

    private final String name;
    private final String title;
    private final Path home = Path.of(System.getProperty("kepu.home"));
    // Both are asked before anything is started, which changes the load and might change the tree.
    private final Machine machine = Machine.here();
    private final Repository repository = Repository.of(home);
    private final List<String> steps = new ArrayList<>();
    private final List<TestPage.Shown> shown = new ArrayList<>();
    private long begun;

    /**
     * @param name what the file is called, beside the day
     * @param title what is tested, the heading of the page
     */
    public TestEvidence(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Prints something and keeps it for the page, which does not say where on this machine the project lies. */
    public void show(String heading, String text) {
        System.out.println(heading + "\n" + text.stripTrailing());
        shown.add(new TestPage.Shown(heading, text.replace(home + File.separator, "")));
    }

    @Override
    public void beforeTestExecution(ExtensionContext step) {
        begun = System.nanoTime();
    }

    @Override
    public void testSuccessful(ExtensionContext step) {
        end(step, "passed" + after());
    }

    @Override
    public void testFailed(ExtensionContext step, @Nullable Throwable cause) {
        end(step, "**failed**" + after());
    }

    @Override
    public void testAborted(ExtensionContext step, @Nullable Throwable cause) {
        end(step, "SKIPPED, " + (cause == null ? "for no reason given" : cause.getMessage()));
    }

    private void end(ExtensionContext step, String how) {
        steps.add(step.getRequiredTestMethod().getName() + ": " + how);
    }

    private String after() {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return String.format(Locale.ROOT, " after %d s", took.toSeconds());
    }

    @Override
    public void afterAll(ExtensionContext all) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        TestPage page = new TestPage(
                // Wall time: a page is dated by the day somebody ran it.
                OffsetDateTime.now(Clock.systemUTC()), repository, machine, name, title, steps, shown);
        Path file = (page.isOfRecord() ? home.resolve("docs/evidence") : TRIALS).resolve(page.fileName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.markdown());
        System.out.println((page.isOfRecord() ? "Written to " : "A trial, written to ") + file);
    }
}
