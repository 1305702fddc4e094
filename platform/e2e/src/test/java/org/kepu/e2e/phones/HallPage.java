package org.kepu.e2e.phones;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;

/**
 * A run as a page of Markdown.
 *
 * @param at when it ended, wall time
 */
public record HallPage(OffsetDateTime at, Repository repository, Machine machine, HallRun run) {

    /** The page. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# A thousand phones behind one address\n\n");
        page.append("Written by `ThousandPhonesIT` of platform/e2e; not edited by hand.\n\n");
        page.append("- ").append(at.withNano(0)).append(", commit ").append(repository.commit());
        page.append(repository.clean() ? "\n" : " with changes that are not committed\n");
        machine.lines().forEach(line -> page.append("- ").append(line).append('\n'));
        page.append("\nEvery phone is a person with an account, cookies and connections of its own; all come from one"
                + " address, through the real door and the real Keycloak on the same machine, which plays the phones, too.\n"
                + "\n| what | seen |\n|---|---|\n");
        List<Duration> signIns = run.signIns();
        Minute minute = run.minute();
        row(
                page,
                "phones signed in by Keycloak's form, 8 at once",
                "%,d in %s".formatted(signIns.size(), text(run.signedInWithin())));
        row(page, "one sign-in, median / 99 % / longest", spread(signIns));
        row(
                page,
                "phones that were told what became of their scan",
                "%,d".formatted(minute.phones().size()));
        row(
                page,
                "answers, those to repeated requests among them",
                "%,d".formatted(minute.told().size()));
        outcomes(page, "volunteers");
        outcomes(page, "events");
        row(page, "from the first scan to the last answer", text(minute.lasted()));
        row(
                page,
                "from a scan to its answer, median / 99 % / longest",
                spread(minute.told().stream().map(Told::after).toList()));
        row(
                page,
                "what phones were told that had to send again",
                minute.holds().isEmpty() ? "none had to" : minute.holds().toString());
        row(
                page,
                "check-ins said to be recorded / stored / in the figures",
                "%,d / %,d / %,d"
                        .formatted(
                                minute.records("volunteers").size(),
                                run.stored().marks().size(),
                                run.stored().checkIns()));
        row(
                page,
                "participants said to be recorded / in the figures",
                "%,d / %,d"
                        .formatted(minute.records("events").size(), run.stored().participants()));
        row(
                page,
                "until the figures showed all of them, after the last answer",
                text(run.stored().settled()));
        row(
                page,
                "tokens near their end / sessions with another afterwards / calls that renewed / calls that did not",
                "%,d / %,d / %,d / %,d"
                        .formatted(
                                run.renewals().nearEnd(),
                                run.renewals().sessions(),
                                run.renewals().renewed(),
                                run.renewals().failed()));
        row(
                page,
                "the door's own memory before sign-ins / before / after the minute (RssAnon)",
                "%d / %d / %d MiB".formatted(run.memory().toArray()));
        return page.toString();
    }

    private void outcomes(StringBuilder page, String service) {
        for (Map.Entry<String, Integer> outcome : run.minute().outcomes(service).entrySet()) {
            row(page, service + " said " + outcome.getKey(), "%,d".formatted(outcome.getValue()));
        }
    }

    private static void row(StringBuilder page, String what, String seen) {
        page.append("| ").append(what).append(" | ").append(seen).append(" |\n");
    }

    private static String spread(List<Duration> values) {
        return String.join(
                " / ",
                text(Minute.quantile(values, 0.5)),
                text(Minute.quantile(values, 0.99)),
                text(Minute.quantile(values, 1)));
    }

    private static String text(Duration duration) {
        return duration.toSeconds() < 10
                ? "%,d ms".formatted(duration.toMillis())
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
