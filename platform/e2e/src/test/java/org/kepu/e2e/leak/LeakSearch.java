package org.kepu.e2e.leak;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kepu.day.count.Answer;
import org.kepu.e2e.stack.Stack;

/** Looks for personal values in every place where none may be. */
public final class LeakSearch {

    private static final Set<String> DATABASES = Set.of("venues", "volunteers", "events", "metrics");

    private final Stack stack;
    private final Spans spans;

    public LeakSearch(Stack stack, Spans spans) {
        this.stack = stack;
        this.spans = spans;
    }

    /** The personal values of everything that was sent. */
    public static Needles needles(List<Answer> answers) {
        Set<String> personal = new LinkedHashSet<>();
        for (Answer answer : answers) {
            if (answer.sent().isTextual()) {
                personal.addAll(Needles.inList(answer.sent().asText()));
            } else if (!answer.sent().isNull()) {
                personal.addAll(Needles.in(answer.sent(), aboutAPerson(answer.step())));
            }
        }
        return new Needles(personal);
    }

    private static boolean aboutAPerson(String step) {
        return step.startsWith("person") || step.startsWith("attendance") || step.equals("informant.name");
    }

    /**
     * Where values were found, each line {@code place: value}.
     *
     * @param pages pages to look at beside those of the services
     */
    public Set<String> search(Needles needles, List<Answer> answers, List<URI> pages)
            throws IOException, InterruptedException, SQLException {
        Set<String> found = new TreeSet<>();
        Haystacks haystacks = new Haystacks(stack);
        haystacks.topics((place, straw) -> look(needles, place, straw, found));
        haystacks.logs((place, straw) -> look(needles, place, straw, found));
        haystacks.pages(pages, (place, straw) -> look(needles, place, straw, found));
        haystacks.databases(DATABASES, (place, straw) -> look(needles, place, straw, found));
        haystacks.documents((place, straw) -> look(needles, place, straw, found));
        haystacks.refusals(answers, (place, straw) -> look(needles, place, straw, found));
        spans.all().forEach(span -> look(needles, "span", span, found));
        return found;
    }

    private static void look(Needles needles, String place, String straw, Set<String> found) {
        needles.foundIn(straw).forEach(value -> found.add(place + ": " + value));
    }
}
