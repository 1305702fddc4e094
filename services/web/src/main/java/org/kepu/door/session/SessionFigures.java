package org.kepu.door.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.kepu.door.provider.Renewal;

/** What an operator sees of sessions: how many began, ended and why, and whether the provider renews tokens. */
@ApplicationScoped
class SessionFigures {

    private static final String BEGUN = "kepu.web.sessions.begun";
    private static final String RENEWALS = "kepu.web.renewals";
    private static final List<String> OUTCOMES = List.of("renewed", "refused", "away");

    private final MeterRegistry meters;

    @Inject
    SessionFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Shows noughts from the start: what appears with its first sign-in would miss it, because a rate needs two values. */
    void show(@Observes StartupEvent started) {
        meters.counter(BEGUN);
        OUTCOMES.forEach(outcome -> meters.counter(RENEWALS, "outcome", outcome));
    }

    void begun() {
        meters.counter(BEGUN).increment();
    }

    void ended(String reason, int count) {
        meters.counter("kepu.web.sessions.ended", "reason", reason).increment(count);
    }

    void renewed(Renewal renewal) {
        String outcome = switch (renewal) {
            case Renewal.Renewed _ -> "renewed";
            case Renewal.Ended _ -> "refused";
            case Renewal.Away _ -> "away";
        };
        meters.counter(RENEWALS, "outcome", outcome).increment();
    }
}
