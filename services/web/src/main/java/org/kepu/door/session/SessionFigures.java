package org.kepu.door.session;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kepu.door.provider.Renewal;

/** What an operator sees of sessions: how many began, ended and why, and whether the provider renews tokens. */
@ApplicationScoped
class SessionFigures {

    private final MeterRegistry meters;

    @Inject
    SessionFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    void begun() {
        meters.counter("kepu.web.sessions.begun").increment();
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
        meters.counter("kepu.web.renewals", "outcome", outcome).increment();
    }
}
