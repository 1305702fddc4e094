package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.CodeCheck;
import org.kepu.presence.CodeVerifier;
import org.kepu.presence.TimeStep;
import org.kepu.presence.TypedCodeTries;
import org.kepu.presence.evidence.Evidence;
import org.kepu.web.Refused;

/** Reads what was shown on the screen or on paper: of which session it is, and what it proves (R1). */
@ApplicationScoped
class CodeDesk {

    private final CodeVerifier verifier;
    private final TypedCodeTries tries;
    private final Doors doors;

    CodeDesk(CodeVerifier verifier, TypedCodeTries tries, Doors doors) {
        this.verifier = verifier;
        this.tries = tries;
        this.doors = doors;
    }

    /** What a code turned out to be. */
    sealed interface Read {
        /** A true code of this moment. */
        record Good(
                UUID session, Evidence evidence, @Nullable TimeStep step) implements Read {}

        /** Not good now; a call that was answered before is answered the same again. */
        record Bad(CheckInProblem problem) implements Read {}
    }

    /**
     * Reads a code. Must be called outside a transaction, because tries at digits are counted even where a refusal follows.
     *
     * @throws Refused 409 for digits at a session the person has not signed up for, 429 after five wrong tries
     */
    Read read(Scan scan, OffsetDateTime now) {
        return switch (scan.shown()) {
            case Scan.Shown.Code(String text) ->
                judge(verifier.verifyOnline(text, now.toInstant()), Evidence.ROTATING_CODE);
            case Scan.Shown.Digits(UUID session, String digits) -> {
                Serving serving = doors.ofAccount(scan.account(), session);
                if (!tries.allows(serving.person().id().toString(), session, now.toInstant())) {
                    throw new Refused(new CheckInProblem.TriesSpent());
                }
                yield judge(verifier.verifyTyped(session, digits, now.toInstant()), Evidence.TYPED_CODE);
            }
        };
    }

    private static Read judge(CodeCheck check, Evidence evidence) {
        return switch (check) {
            case CodeCheck.Current(UUID session, TimeStep step) -> new Read.Good(session, evidence, step);
            case CodeCheck.JustBefore(UUID session, TimeStep step) -> new Read.Good(session, evidence, step);
            case CodeCheck.Printed(UUID session) -> new Read.Good(session, Evidence.PRINTED_CODE, null);
            case CodeCheck.Expired ignored -> new Read.Bad(new CheckInProblem.CodeExpired());
            case CodeCheck.Future ignored -> new Read.Bad(new CheckInProblem.CodeWrong());
            case CodeCheck.Untrue ignored -> new Read.Bad(new CheckInProblem.CodeWrong());
        };
    }
}
