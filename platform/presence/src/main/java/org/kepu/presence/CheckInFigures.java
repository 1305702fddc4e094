package org.kepu.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts scans as they come: {@code kepu_<service>_checkins_total} by outcome and, where refused, by class of reason (R23). */
@ApplicationScoped
public class CheckInFigures {

    private static final String PREFIX = "urn:kepu:problem:";

    /** Why a scan was refused, in classes an operator can act on. */
    private enum Reason {
        NONE,
        CODE,
        TIME,
        SESSION,
        PERSON,
        DEVICE,
        REQUEST
    }

    private static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("checkin-code-expired", Reason.CODE),
            Map.entry("checkin-code-wrong", Reason.CODE),
            Map.entry("checkin-code-attempts-spent", Reason.CODE),
            Map.entry("checkin-late-too-late", Reason.TIME),
            Map.entry("checkin-outside-window", Reason.TIME),
            Map.entry("checkin-session-not-known-yet", Reason.SESSION),
            Map.entry("checkin-session-cancelled", Reason.SESSION),
            Map.entry("checkin-not-signed-up", Reason.PERSON),
            Map.entry("checkin-not-active", Reason.PERSON),
            Map.entry("checkout-not-checked-in", Reason.PERSON),
            Map.entry("checkin-card-wrong", Reason.DEVICE),
            Map.entry("checkin-device-not-paired", Reason.DEVICE));

    private final MeterRegistry meters;
    private final String name;

    CheckInFigures(MeterRegistry meters, @ConfigProperty(name = "kepu.service") Optional<String> service) {
        this.meters = meters;
        this.name = "kepu." + service.orElse("presence") + ".checkins";
    }

    /** Lets every figure stand at nought from the start, so that its first rise is seen. */
    void start(@Observes StartupEvent event) {
        for (Reason reason : Reason.values()) {
            counter(reason);
        }
    }

    /** A presence stands, now or already. */
    public void accepted() {
        counter(Reason.NONE).increment();
    }

    /** A scan was refused for this type of problem. */
    public void refused(String problemType) {
        String type = problemType.startsWith(PREFIX) ? problemType.substring(PREFIX.length()) : problemType;
        counter(REASONS.getOrDefault(type, Reason.REQUEST)).increment();
    }

    private Counter counter(Reason reason) {
        return meters.counter(
                name,
                "outcome",
                reason == Reason.NONE ? "accepted" : "refused",
                "reason",
                reason.name().toLowerCase(Locale.ROOT));
    }
}
