package org.kepu.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;

/**
 * {@code make republish FROM=<moment> [S=service] [DRY=1]}: lets services send again what they have sent since a moment, and
 * follows until all of it is with the broker but what the broker refuses and what waits behind that.
 * Repeats are harmless: consumers know the ids.
 */
public final class Republish {

    private static final String PATH = "/q/republish";
    private static final long POLL_MILLIS = 500;

    private final Management management;
    private final String query;
    private final boolean dry;
    private final Optional<String> only;

    /**
     * The command as it was asked.
     *
     * @param from a moment with its offset, or {@code all} for everything that is kept
     * @param dry whether it only counts
     */
    public Republish(Platform platform, @Nullable String from, Optional<String> only, boolean dry) {
        if (from == null || from.isBlank()) {
            throw new Refusal(
                    "From when? make republish FROM=2026-11-22T08:00:00+08:00, or FROM=all for all that is kept;"
                            + " DRY=1 counts only.");
        }
        this.management = new Management(platform);
        this.query = from.equals("all") ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
        this.only = only;
        this.dry = dry;
    }

    public int run() throws InterruptedException {
        List<String> services = management.services(only);
        // All are asked before the first one sends: a refusal of one must not leave the others half done.
        for (String service : services) {
            JsonNode count = management.get(service, PATH + query).taken(service);
            System.out.printf(
                    "%-12s %,9d events since %s, %,d wait now, relay: %s%n",
                    service,
                    count.path("events").asLong(),
                    count.path("from").asText(),
                    count.path("pending").asLong(),
                    count.path("relay").asText());
        }
        if (dry) {
            System.out.println("Nothing was sent: without DRY=1 these are.");
            return 0;
        }
        for (String service : services) {
            JsonNode begun = management.post(service, PATH + query).taken(service);
            System.out.printf(
                    "%-12s %,9d events are sent again%n",
                    service, begun.path("events").asLong());
        }
        long parked = 0;
        for (String service : services) {
            parked += follow(service);
        }
        return parked == 0 ? 0 : 1;
    }

    /** Until nothing that can move waits; says how many the broker refuses. */
    private long follow(String service) throws InterruptedException {
        long shown = -1;
        while (true) {
            JsonNode now = management.get(service, PATH + query).taken(service);
            long held = now.path("held").asLong();
            long pending = now.path("pending").asLong() - held;
            long parked = now.path("parked").asLong();
            if (pending != shown) {
                System.out.printf("%-12s %,9d wait%n", service, pending);
                shown = pending;
            }
            if (now.path("relay").asText().equals("broker-away")) {
                throw new Refusal(
                        service + ": the broker does not answer; what waits is sent by itself once it is back.");
            }
            if (pending == 0) {
                if (parked > 0) {
                    System.out.printf(
                            "%-12s %,9d are refused by the broker, %,d wait behind them: `make replay S=%s` once the cause is"
                                    + " mended%n",
                            service, parked, held, service);
                }
                return parked;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
