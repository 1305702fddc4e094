package org.kepu.e2e.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/**
 * One run as a page of Markdown; everything but the headings is what a program printed.
 *
 * @param at when the run ended, wall time
 * @param whole whether the whole day with every kill was played
 * @param seed what the day and its kills were drawn from
 * @param ready the parts as {@code kepu-local status} shows them after the start, with the seconds until each was ready
 * @param story the parts of the day, how long each took and who was killed meanwhile
 * @param table expected and shown
 * @param after the same as {@code ready} after the day, with what everything holds in memory (PSS)
 * @param steps each step of the test and what became of it
 */
record VerifyPage(
        OffsetDateTime at,
        Repository repository,
        Machine machine,
        boolean whole,
        long seed,
        String ready,
        String story,
        String table,
        String after,
        List<String> steps) {

    VerifyPage {
        steps = List.copyOf(steps);
    }

    /** Only this goes into the documents: the whole day, on sources that anybody can check out. */
    boolean isOfRecord() {
        return whole && repository.clean();
    }

    /** The file's name in {@code docs/evidence}. */
    String name() {
        return at.toLocalDate() + "-verify.md";
    }

    String markdown() {
        StringBuilder page = new StringBuilder("# The Science Day on every real server and service\n\n");
        page.append("Written by `make verify`; not edited by hand.\n\n");
        Markdown.run(page, at, repository, machine);
        Markdown.item(
                page, (whole ? "The whole day with every kill" : "The small day with one kill") + ", seed " + seed);
        page.append("\n## Steps\n\n");
        steps.forEach(step -> Markdown.item(page, step));
        Markdown.block(page, "Expected and shown", table);
        Markdown.block(page, "The day, and who was killed with signal 9 meanwhile", story);
        Markdown.block(page, "Ready after the start (`kepu-local status`)", ready);
        Markdown.block(page, "After the day: memory is PSS (`kepu-local status`)", after);
        return page.toString();
    }
}
