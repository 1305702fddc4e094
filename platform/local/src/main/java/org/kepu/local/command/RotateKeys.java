package org.kepu.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.kepu.local.ColumnKeySet;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Service;
import org.kepu.local.part.Web;

/**
 * {@code make rotate-keys}: a new key for personal columns, step by step while everything runs. First every replica learns to read
 * it, then all encrypt by it, then what is stored is brought under it, then the old key goes. Where a step stands is read from
 * the file and from what runs, so the command may be killed and begun again anywhere.
 */
public final class RotateKeys {

    private static final String PATH = "/q/keys";
    private static final long POLL_MILLIS = 1_000;

    /** A round is a batch of 500 values, and one that fails is tried again after ten minutes. */
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(15);

    private final Platform platform;
    private final Management management;
    private final ColumnKeySet keys;

    public RotateKeys(Platform platform) {
        this.platform = platform;
        this.management = new Management(platform);
        this.keys = platform.secrets().columnKeys();
    }

    /** Only says where it stands. */
    public int show() {
        System.out.printf(
                "In the file: %d keys, %s encrypts, %s is the newest%n", keys.size(), keys.primary(), keys.newest());
        for (Service replica : replicas()) {
            show(replica.name(), status(replica.name()));
        }
        return 0;
    }

    public int run() throws InterruptedException {
        if (keys.size() == 1 && isRetiring()) {
            return onlyOne();
        }
        if (keys.size() == 1) {
            keys.add();
            System.out.printf("Key %s was drawn; it encrypts nothing yet.%n", keys.newest());
        }
        if (!keys.primary().equals(keys.newest())) {
            startAnewUnless(status -> knows(status, keys.newest()));
            keys.promote();
            System.out.printf("Every replica knows key %s; from now on it encrypts.%n", keys.newest());
        }
        startAnewUnless(status -> status.path("primary").asText().equals(keys.newest()));
        long expiring = awaitRewritten();
        if (expiring > 0) {
            System.out.printf(
                    "Everything is under key %s but %,d answers kept for repeated requests, which are forgotten within"
                            + " 30 days: `make rotate-keys` retires the old key then.%n",
                    keys.newest(), expiring);
            return 0;
        }
        keys.retire();
        return onlyOne();
    }

    /** Whether somebody still holds more keys than the file: the run before this one ended after it retired the old ones. */
    private boolean isRetiring() {
        return replicas().stream()
                .anyMatch(replica -> status(replica.name()).path("keys").size() > 1);
    }

    private int onlyOne() throws InterruptedException {
        startAnewUnless(status -> status.path("keys").size() == 1);
        System.out.printf(
                "Key %s is the only one now. Make a backup: an older one can be restored only with the key set of its"
                        + " time.%n",
                keys.newest());
        return 0;
    }

    private void startAnewUnless(Predicate<JsonNode> well) throws InterruptedException {
        List<String> stale = replicas().stream()
                .filter(replica -> !well.test(status(replica.name())))
                .map(Service::kind)
                .distinct()
                .toList();
        if (!stale.isEmpty()) {
            new Roll(platform, true).run(stale);
        }
    }

    /** Until nothing is left to be rewritten; says how many values of older keys wait to be forgotten. */
    private long awaitRewritten() throws InterruptedException {
        List<String> kinds = management.services(java.util.Optional.empty());
        kinds.forEach(kind -> management.post(kind, PATH).taken(kind));
        long expiring = 0;
        for (String kind : kinds) {
            JsonNode status = status(kind);
            long shown = -1;
            long moved = System.nanoTime();
            while (status.path("old").asLong() > 0) {
                if (status.path("old").asLong() != shown) {
                    shown = status.path("old").asLong();
                    moved = System.nanoTime();
                    show(kind, status);
                }
                requireProgress(kind, status, Duration.ofNanos(System.nanoTime() - moved));
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                status = status(kind);
            }
            show(kind, status);
            expiring += status.path("expiring").asLong();
        }
        return expiring;
    }

    /** Ends the command where waiting is of no use; all keys stay in the file, so nothing becomes unreadable by that. */
    static void requireProgress(String kind, JsonNode status, Duration still) {
        if (status.path("status").asText().equals("stuck")) {
            throw new Refusal(kind + ": values that cannot be read stay under an older key, by column: "
                    + status.path("unreadable")
                    + ". They were altered, or their key is not in the file. Put the missing key back from a copy of the"
                    + " secrets, or correct these rows in the service, then `make rotate-keys` goes on; until then no key"
                    + " is retired.");
        }
        if (still.compareTo(WITHOUT_PROGRESS) > 0) {
            throw new Refusal(
                    "%s: for %d minutes none of %,d values was rewritten: see `make logs S=%s`, then `make rotate-keys`"
                                    .formatted(
                                            kind,
                                            still.toMinutes(),
                                            status.path("old").asLong(),
                                            kind)
                            + " goes on; until then no key is retired.");
        }
    }

    private static void show(String replica, JsonNode status) {
        System.out.printf(
                "%-14s encrypts by %s of %d keys, %,d values to rewrite, %,d to expire%n",
                replica,
                status.path("primary").asText(),
                status.path("keys").size(),
                status.path("old").asLong(),
                status.path("expiring").asLong());
    }

    private static boolean knows(JsonNode status, String key) {
        for (JsonNode known : status.path("keys")) {
            if (known.asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode status(String replica) {
        return management.get(replica, PATH).taken(replica);
    }

    private List<Service> replicas() {
        return Parts.of(platform).present().stream()
                .filter(part -> part instanceof Service && !(part instanceof Web))
                .map(Service.class::cast)
                .toList();
    }
}
