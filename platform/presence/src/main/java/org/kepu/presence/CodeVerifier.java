package org.kepu.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks codes (验码), the same for volunteers, participants and visitors (R1, R9). Safe for many threads. Every time it is
 * handed is city time.
 *
 * <p>A check proves which session a code belongs to. Whether that is the session at hand, and whether the person may be
 * there, is for the caller to say.
 */
public final class CodeVerifier {

    /** How long after its step a kept code may be sent: 72 hours. */
    public static final Duration UPLOAD_LIMIT = Duration.ofDays(3);

    private static final CodeStep PRINTED = new CodeStep.Printed();

    private final PresenceKeys keys;

    CodeVerifier(PresenceKeys keys) {
        this.keys = keys;
    }

    /** Checks a code scanned now: the one of this step or of the step before is good. */
    public CodeCheck verifyOnline(String code, Instant now) {
        return switch (read(code)) {
            case Reading.Refused(CodeCheck.Untrue why) -> why;
            case Reading.Printed(UUID session) -> new CodeCheck.Printed(session);
            case Reading.Timed(UUID session, TimeStep step) -> online(session, step, now);
        };
    }

    private static CodeCheck online(UUID session, TimeStep step, Instant now) {
        long behind = step.behind(TimeStep.at(now));
        if (behind < 0) {
            return new CodeCheck.Future(session, step);
        }
        if (behind == 0) {
            return new CodeCheck.Current(session, step);
        }
        return behind == 1 ? new CodeCheck.JustBefore(session, step) : new CodeCheck.Expired(session, step);
    }

    /**
     * Checks a code that was kept without signal and is sent now.
     *
     * @param window the window of the session the code names, see {@link RotatingCode#parse}
     */
    public LateCheck verifyLate(String code, SessionWindow window, Instant uploadNow) {
        return switch (read(code)) {
            case Reading.Refused(CodeCheck.Untrue why) -> why;
            case Reading.Printed(UUID session) -> new CodeCheck.Printed(session);
            case Reading.Timed(UUID session, TimeStep step) -> late(session, step, window, uploadNow);
        };
    }

    private static LateCheck late(UUID session, TimeStep step, SessionWindow window, Instant uploadNow) {
        if (step.behind(TimeStep.at(uploadNow)) < 0) {
            return new CodeCheck.Future(session, step);
        }
        if (!window.touches(step)) {
            return new LateCheck.OutsideWindow(session, step);
        }
        boolean inTime = step.until(uploadNow).compareTo(UPLOAD_LIMIT) <= 0;
        return inTime ? new LateCheck.Proven(session, step) : new LateCheck.TooLate(session, step);
    }

    /**
     * Checks six digits typed at a session the person is known to belong to. Ask {@link TypedCodeTries} first: five guesses
     * are harmless, a million are not.
     */
    public CodeCheck verifyTyped(UUID session, String digits, Instant now) {
        if (digits.length() != 6 || !Ascii.all(digits, Ascii::isDigit)) {
            return new CodeCheck.Malformed();
        }
        TimeStep step = TimeStep.at(now);
        for (SessionKey key : keys.good(session)) {
            if (key.typed(step, digits)) {
                return new CodeCheck.Current(session, step);
            }
            if (key.typed(step.before(), digits)) {
                return new CodeCheck.JustBefore(session, step.before());
            }
            if (key.typed(PRINTED, digits)) {
                return new CodeCheck.Printed(session);
            }
        }
        return new CodeCheck.Wrong();
    }

    /** A code whose mac has been checked, or why it is not one. */
    private sealed interface Reading {
        record Timed(UUID session, TimeStep step) implements Reading {}

        record Printed(UUID session) implements Reading {}

        record Refused(CodeCheck.Untrue why) implements Reading {}
    }

    private Reading read(String text) {
        Optional<RotatingCode> parsed = RotatingCode.parse(text);
        if (parsed.isEmpty()) {
            return new Reading.Refused(new CodeCheck.Malformed());
        }
        RotatingCode code = parsed.get();
        Optional<SessionKey> key = keys.named(code.kid(), code.session());
        if (key.isEmpty()) {
            return new Reading.Refused(new CodeCheck.UnknownKey());
        }
        if (!key.get().signed(code)) {
            return new Reading.Refused(new CodeCheck.Wrong());
        }
        keys.remember(code.session(), key.get());
        return switch (code.step()) {
            case TimeStep step -> new Reading.Timed(code.session(), step);
            case CodeStep.Printed printed -> new Reading.Printed(code.session());
        };
    }
}
