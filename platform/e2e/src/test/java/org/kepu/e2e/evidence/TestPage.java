package org.kepu.e2e.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/**
 * One test of the whole platform as a short page of Markdown.
 *
 * @param at when the run ended, wall time
 * @param name what the file is called, beside the day
 * @param title what was tested
 * @param steps each step of the test and what became of it
 * @param shown what the test printed, in its order
 */
record TestPage(
        OffsetDateTime at,
        Repository repository,
        Machine machine,
        String name,
        String title,
        List<String> steps,
        List<Shown> shown) {

    TestPage {
        steps = List.copyOf(steps);
        shown = List.copyOf(shown);
    }

    /** Something a program printed, under a heading. */
    record Shown(String title, String text) {}

    /** Only this goes into the documents: sources that anybody can check out. */
    boolean isOfRecord() {
        return repository.clean();
    }

    /** The file's name in {@code docs/evidence}. */
    String fileName() {
        return at.toLocalDate() + "-" + name + ".md";
    }

    String markdown() {
        StringBuilder page = new StringBuilder("# " + title + "\n\n");
        page.append("Written by `make verify`; not edited by hand.\n\n");
        Markdown.run(page, at, repository, machine);
        page.append("\n## Steps\n\n");
        steps.forEach(step -> Markdown.item(page, step));
        shown.forEach(each -> Markdown.block(page, each.title(), each.text()));
        return page.toString();
    }
}
