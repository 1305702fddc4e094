package org.kepu.volunteers.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.kepu.presence.late.ClockSkew;
import org.kepu.presence.late.LateAnswer;

/**
 * The offline queue as a server can know it (R9, R23): how many kept scans an upload brings, what became of them, and how old
 * they are by the phone's clock set right.
 */
@ApplicationScoped
class LateFigures {

    private final MeterRegistry meters;
    private final DistributionSummary sizes;
    private final Timer ages;

    LateFigures(MeterRegistry meters) {
        this.meters = meters;
        this.sizes = meters.summary("kepu.volunteers.late.upload.scans");
        this.ages = Timer.builder("kepu.volunteers.late.age")
                .serviceLevelObjectives(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofDays(1),
                        Duration.ofDays(3))
                .register(meters);
    }

    /** Lets every figure stand at nought from the start, so that its first rise is seen. */
    void start(@Observes StartupEvent event) {
        for (String outcome : List.of("recorded", "refused", "keep")) {
            counter(outcome);
        }
    }

    void took(LateRequest.Upload upload, ClockSkew skew, OffsetDateTime now, List<LateScanAnswer> answers) {
        sizes.record(upload.scans().size());
        upload.scans().forEach(scan -> {
            Duration age = Duration.between(skew.toCityTime(scan.scannedAt()), now);
            ages.record(age.isNegative() ? Duration.ZERO : age);
        });
        answers.forEach(answer -> counter(outcome(answer.outcome())).increment());
    }

    private static String outcome(LateAnswer.Outcome outcome) {
        return outcome == LateAnswer.Outcome.ALREADY
                ? "recorded"
                : outcome.name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String outcome) {
        return meters.counter("kepu.volunteers.late.scans", "outcome", outcome);
    }
}
