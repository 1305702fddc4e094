package org.kepu.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where reports go: a full run at the standard scale from a clean tree writes {@code docs/performance.md} and a dated copy
 * under {@code docs/evidence/}; any other run is a trial and stays in the build folder.
 */
public record Pages(Path home, Path trial) {

    /** The hand-written explanations a report links. */
    public boolean isExplained() {
        return Files.exists(docs().resolve("performance-limits.md"));
    }

    private Path docs() {
        return home.resolve("docs");
    }

    /** Writes; gives where. */
    public Path write(Report report, boolean ofRecord) {
        Path page = ofRecord ? docs().resolve("performance.md") : trial;
        write(page, report.markdown());
        if (ofRecord) {
            String dated = "bench-" + report.at().toLocalDate() + ".md";
            // One folder deeper, so the link to the explanations leads up.
            write(
                    docs().resolve("evidence").resolve(dated),
                    report.markdown().replace("(performance-limits.md)", "(../performance-limits.md)"));
        }
        return page;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
