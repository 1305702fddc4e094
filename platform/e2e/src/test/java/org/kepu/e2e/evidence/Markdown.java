package org.kepu.e2e.evidence;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/** What pages of evidence are put together from. */
final class Markdown {

    private Markdown() {}

    /** When it was run, on which sources and on what machine. */
    static void run(StringBuilder page, OffsetDateTime at, Repository repository, Machine machine) {
        item(
                page,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0)) + ", commit " + repository.commit()
                        + (repository.clean() ? "" : " with changes that are not committed"));
        machine.lines().forEach(line -> item(page, line));
    }

    static void item(StringBuilder page, String text) {
        page.append("- ").append(text).append('\n');
    }

    static void block(StringBuilder page, String title, String printed) {
        page.append("\n## ").append(title).append("\n\n```\n");
        printed.lines()
                .map(String::stripTrailing)
                .forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
    }
}
