package org.kepu.e2e.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/**
 * Collects what a run shows and writes it down when the last step has ended, failed ones included: from a clean tree the
 * whole day to {@code docs/evidence}, anything else as a trial to {@code target/e2e}.
 */
public final class Evidence implements TestWatcher, AfterAllCallback {

    private static final Path TRIAL = Path.of("target/e2e/verify.md");

    private final Path home = Path.of(System.getProperty("kepu.home"));
    private final boolean whole;
    // Both are asked before anything is started, which changes the load and might change the tree.
    private final Machine machine = Machine.here();
    private final Repository repository = Repository.of(home);
    private final ByteArrayOutputStream story = new ByteArrayOutputStream();
    private final List<String> steps = new ArrayList<>();
    private String ready = "";
    private String table = "";
    private String after = "";
    private long seed;

    /** Of the whole day, or of the small one. */
    public Evidence(boolean whole) {
        this.whole = whole;
    }

    /** Everything has started. */
    public void started(long seedOfTheDay, String status) {
        seed = seedOfTheDay;
        ready = status;
    }

    /** The day has been played. */
    public void played(String tableOfTheDay, String status) {
        table = tableOfTheDay;
        after = status;
    }

    /** A stream that shows what is written to it and keeps it for the page. */
    public PrintStream story(PrintStream shown) {
        OutputStream both = new OutputStream() {
            @Override
            public void write(int octet) {
                shown.write(octet);
                story.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                shown.write(octets, from, length);
                shown.flush();
                story.write(octets, from, length);
            }
        };
        return new PrintStream(both, true, StandardCharsets.UTF_8);
    }

    @Override
    public void testSuccessful(ExtensionContext step) {
        steps.add(step.getRequiredTestMethod().getName() + ": passed");
    }

    @Override
    public void testFailed(ExtensionContext step, @Nullable Throwable cause) {
        steps.add(step.getRequiredTestMethod().getName() + ": **failed**");
    }

    @Override
    public void testAborted(ExtensionContext step, @Nullable Throwable cause) {
        steps.add(step.getRequiredTestMethod().getName() + ": SKIPPED, "
                + (cause == null ? "for no reason given" : cause.getMessage()));
    }

    @Override
    public void afterAll(ExtensionContext all) throws IOException {
        VerifyPage page = new VerifyPage(
                // Wall time: a page is dated by the day somebody ran it.
                OffsetDateTime.now(Clock.systemUTC()),
                repository,
                machine,
                whole,
                seed,
                ready,
                story.toString(StandardCharsets.UTF_8),
                table,
                after,
                steps);
        Path file = page.isOfRecord() ? home.resolve("docs/evidence").resolve(page.name()) : TRIAL;
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.markdown());
        System.out.println((page.isOfRecord() ? "Written to " : "A trial, written to ") + file);
    }
}
