package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** How what is held is looked at again (工作考核和动态管理): kept, to be mended, renewed or withdrawn. Domain V2. */
@ApplicationScoped
@Transactional
class ReviewDesk {

    private static final String KEEP = "keep";
    private static final String RECTIFY = "rectify";
    private static final String RENEW = "renew";
    private static final String WITHDRAW = "withdraw";
    private static final Set<String> OUTCOMES = Set.of(KEEP, RECTIFY, RENEW, WITHDRAW);

    private final Recognitions recognitions;
    private final Reviews reviews;
    private final Holdings holdings;
    private final RecognitionAccess access;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ReviewDesk(
            Recognitions recognitions,
            Reviews reviews,
            Holdings holdings,
            RecognitionAccess access,
            Terms terms,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.recognitions = recognitions;
        this.reviews = reviews;
        this.holdings = holdings;
        this.access = access;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** A review as it is kept. */
    record Review(
            UUID id,
            OffsetDateTime at,
            String outcome,
            @Nullable Integer score,
            String words,
            @Nullable LocalDate rectifyBy,
            @Nullable LocalDate validTo,
            @Nullable String reason) {}

    /** Reviews what is held; the outcome decides what becomes of it. */
    Recognition review(UUID id, long version, RecognitionRequest.Review request) {
        Recognition before = access.ofConferrer(id);
        Versions.requireCurrent(version, before.version());
        Review review = checked(request);
        if (!(before instanceof Recognition.Conferred conferred)) {
            throw new Refused(new RecognitionProblem.WrongState(RecognitionStatus.of(before)));
        }
        Recognition after = apply(conferred, review);
        reviews.add(id, review, caller.sub());
        return after;
    }

    private Recognition apply(Recognition.Conferred before, Review review) {
        LocalDate validTo = review.validTo();
        String reason = review.reason();
        if (validTo != null) {
            Recognition.Conferred after = before.renew(validTo);
            holdings.renew(before, after, review.words());
            return after;
        }
        if (reason != null) {
            Recognition.Withdrawn after = before.withdraw(new Recognition.Ending(time.today(), reason));
            holdings.withdraw(before, after, review.words());
            return after;
        }
        Recognition.Conferred after = before.review();
        recognitions.save(before, after, List.of());
        audit.record(Act.of("recognition.review", "recognition", after.id())
                .version(after.version())
                .at(after.candidacy().holder().place())
                .because(review.words()));
        return after;
    }

    /** Reviews of a recognition, latest first, for who confers and who holds it. */
    List<Review> of(UUID id) {
        caller.sub();
        Recognition found = access.visible(id);
        if (RecognitionStatus.of(found).isPublic()) {
            access.requireConcerned(found);
        }
        return reviews.of(id);
    }

    private Review checked(RecognitionRequest.Review request) {
        Checks checks = new Checks();
        String outcome = checks.code("outcome", request.outcome(), OUTCOMES::contains);
        Integer score = request.score();
        if (score != null) {
            checks.number("score", score, 0, 100);
        }
        String words = checks.text("words", request.words(), 1, 1000);
        LocalDate rectifyBy = outcome.equals(RECTIFY)
                ? checks.day("rectifyBy", request.rectifyBy(), time.today(), Checks.LATEST_DAY)
                : null;
        LocalDate validTo = outcome.equals(RENEW)
                ? checks.day("validTo", request.validTo(), time.today(), Checks.LATEST_DAY)
                : null;
        String reason =
                outcome.equals(WITHDRAW) ? checks.code("reason", request.reason(), terms.of("ending-reason")) : null;
        checks.throwIfAny();
        return new Review(Ids.next(), time.now(), outcome, score, words, rectifyBy, validTo, reason);
    }
}
