package org.kepu.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Counts and logs what was refused: {@code kepu_security_denied_total} by reason. Neither says who it was: no account, no
 * person, no token.
 */
@ApplicationScoped
public class Denials {

    /** Why something was refused or left out. */
    public enum Reason {
        /** No token. */
        NO_TOKEN,
        /** A token that is expired, forged, of another issuer, for another audience, or signed otherwise. */
        BAD_TOKEN,
        /** No grant in the role and place asked for. */
        GRANT_MISSING,
        /** More grants than a token may carry. */
        TOO_MANY_GRANTS,
        /** An entry of the grants that could not be read; the request itself may have passed. */
        MALFORMED_GRANT,
        /** No narrow right on the record, which was then hidden. */
        RIGHT_MISSING
    }

    private static final Logger LOG = Logger.getLogger(Denials.class);

    private final MeterRegistry meters;

    Denials(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Lets every figure stand at nought from the start, so that its first rise is seen. */
    void start(@Observes StartupEvent event) {
        for (Reason reason : Reason.values()) {
            counter(reason);
        }
    }

    /**
     * Counts one refusal.
     *
     * @param detail what was asked for: a method and route, or roles and a place code; never who asked
     */
    public void count(Reason reason, String detail) {
        count(reason, 1, detail);
    }

    /** Counts several refusals of one request. */
    void count(Reason reason, int times, String detail) {
        counter(reason).increment(times);
        // A missing or expired token is every sign-in's daily bread; the others are a person's or an administrator's.
        boolean usual = reason == Reason.NO_TOKEN || reason == Reason.BAD_TOKEN;
        LOG.logf(
                usual ? Logger.Level.DEBUG : Logger.Level.WARN,
                "a request is refused: reason=%s %s",
                code(reason),
                detail);
    }

    private Counter counter(Reason reason) {
        return Counter.builder("kepu_security_denied")
                .description("Requests refused, and grants left out, by reason")
                .tag("reason", code(reason))
                .register(meters);
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
