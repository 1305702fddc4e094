package org.kepu.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;

/** Token buckets by key, in the memory of this replica; one nobody used for ten minutes is full again and forgotten. */
public final class Buckets {

    private static final long MOST_KEYS = 200_000;

    private final LoadingCache<String, Bucket> buckets;

    private Buckets(LoadingCache<String, Bucket> buckets) {
        this.buckets = buckets;
    }

    /**
     * Buckets that let {@code burst} requests through at once and {@code perSecond} in the long run.
     *
     * @param perSecond at least 1
     * @param burst at least 1
     */
    public static Buckets of(int perSecond, int burst) {
        return new Buckets(Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofSeconds(Math.max(600, burst / perSecond)))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build()));
    }

    /** Takes one; empty where it was there, else the seconds until the next one is, at least 1. */
    public OptionalLong secondsToWait(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
