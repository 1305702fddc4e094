package org.kepu.content.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.Notes;
import org.kepu.content.Step;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** What reviewers do: approve, send back with a reason, or refuse what somebody else wrote (C2, R17). */
@ApplicationScoped
public class ReviewDesk {

    static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER);
    private static final Set<String> DECISIONS = Set.of("approved", "changes-wanted", "refused");

    private final Caller caller;
    private final CityTime time;
    private final Terms terms;
    private final Notes notes;
    private final ReviewNotices notices;

    ReviewDesk(Caller caller, CityTime time, Terms terms, Notes notes, ReviewNotices notices) {
        this.caller = caller;
        this.time = time;
        this.terms = terms;
        this.notes = notes;
        this.notices = notices;
    }

    /** Decides on the edition that waits; whoever wrote on it is told. */
    Step<Item> decide(Item item, long version, ItemRequest.Review request) {
        caller.requireGrant(REVIEWERS, item.place());
        Versions.requireCurrent(version, item.version());
        Verdict verdict = verdict(request);
        if (!(item.latest() instanceof Edition.Submitted submitted)) {
            throw new Refused(new ItemProblem.WrongState(EditionStatus.of(item.latest())));
        }
        if (!submitted.mayBeReviewedBy(caller.sub())) {
            throw new Refused(new ItemProblem.ReviewerWroteIt());
        }
        Item after = item.with(verdict.of(submitted));
        List<OutgoingEvent> events = new ArrayList<>(ItemEvents.decided(after, submitted, verdict, time));
        events.addAll(notices.of(after, submitted, verdict));
        return Step.to(after, events)
                .noted(notes.of(
                        action(verdict), item.place(), verdict.decision().words()));
    }

    private static String action(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved ignored -> "item.approve";
            case Verdict.ChangesWanted ignored -> "item.return";
            case Verdict.Refused ignored -> "item.refuse";
        };
    }

    private Verdict verdict(ItemRequest.Review request) {
        Checks checks = new Checks();
        String code = checks.code("decision", request.decision(), DECISIONS::contains);
        boolean approved = code.equals("approved");
        String words = checks.lines("words", request.words(), approved ? 0 : 1, 1_000);
        String reason = reason(checks, request.reason(), approved);
        checks.throwIfAny();
        Decision decision = new Decision(caller.sub(), time.now(), reason, words);
        return switch (code) {
            case "approved" -> new Verdict.Approved(decision);
            case "changes-wanted" -> new Verdict.ChangesWanted(decision);
            default -> new Verdict.Refused(decision);
        };
    }

    private @Nullable String reason(Checks checks, @Nullable String asked, boolean approved) {
        if (approved) {
            checks.check("reason", asked == null, "not-together");
            return null;
        }
        return checks.code("reason", asked, terms.of("rejection-reason"));
    }
}
