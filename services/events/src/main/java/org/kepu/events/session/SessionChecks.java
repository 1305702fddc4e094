package org.kepu.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.web.Checks;

/** Checks what a request says of a session's time and of the volunteers it wants. */
@ApplicationScoped
public class SessionChecks {

    private static final int MOST_ROLES = 20;
    private static final int MOST_VOLUNTEERS = 500;
    private static final int MOST_PARTICIPANTS = 100_000;

    private final Terms terms;

    SessionChecks(Terms terms) {
        this.terms = terms;
    }

    /** From when to when; a stand-in where the fields are at fault. */
    public TimeWindow window(Checks checks, @Nullable OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt) {
        OffsetDateTime start = checks.moment("startsAt", startsAt);
        OffsetDateTime end = checks.moment("endsAt", endsAt);
        boolean inOrder = end.isAfter(start);
        checks.check("endsAt", startsAt == null || endsAt == null || inOrder, "end-before-start");
        return inOrder ? new TimeWindow(start, end) : new TimeWindow(start, start.plusHours(1));
    }

    /** How many may come; null for no limit. */
    public @Nullable Integer capacity(Checks checks, @Nullable Integer asked) {
        return asked == null ? null : Math.max(1, checks.number("capacity", asked, 1, MOST_PARTICIPANTS));
    }

    /** Volunteers by role, each role once. */
    public List<Wanted> wanted(Checks checks, @Nullable List<SessionRequest.WantedRequest> asked) {
        List<SessionRequest.WantedRequest> list = checks.list("wanted", asked, 0, MOST_ROLES);
        boolean once =
                list.stream().map(SessionRequest.WantedRequest::role).distinct().count() == list.size();
        checks.check("wanted", once, "twice");
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    Checks at = checks.in("wanted[" + i + "]");
                    String role = at.code("role", list.get(i).role(), terms.of("shift-role"));
                    int count = at.number("count", list.get(i).count(), 1, MOST_VOLUNTEERS);
                    return new Wanted(role, Math.clamp(count, 1, MOST_VOLUNTEERS));
                })
                .toList();
    }

    /** Why something changes: a code of the vocabulary {@code cancellation-reason}. */
    public String reason(Checks checks, @Nullable String asked) {
        return checks.code("reason", asked, terms.of("cancellation-reason"));
    }
}
