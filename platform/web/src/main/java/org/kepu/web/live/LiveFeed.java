package org.kepu.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events about one kind of thing (实时推送). All who watch share one reading a period, and nobody watching means
 * no reading: nothing is added to the transactions that change what is watched. A stream says what stands now, then each
 * change, a comment as heartbeat in between, and ends with the token; whoever comes back with the id he saw last hears
 * only what is new.
 *
 * @param <K> what one stream watches
 */
public final class LiveFeed<K> {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final long RECONNECT_MILLIS = 2000;

    private final String name;
    private final Function<Set<K>, Map<K, Standing>> read;
    private final Duration heartbeat;
    private final ObjectMapper json;
    private final Supplier<Duration> left;
    private final Map<K, Integer> watched = new ConcurrentHashMap<>();
    private final Multi<Map<K, Standing>> readings;

    LiveFeed(
            String name,
            Function<Set<K>, Map<K, Standing>> read,
            Duration every,
            Duration heartbeat,
            ObjectMapper json,
            Supplier<Duration> left) {
        this.name = name;
        this.read = read;
        this.heartbeat = heartbeat;
        this.json = json;
        this.left = left;
        this.readings = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick ->
                        Uni.createFrom().item(this::reading).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /**
     * Opens a stream for the caller of the current request.
     *
     * @param lastEventId the header {@code Last-Event-ID}: what stands is not sent again where it is still that
     */
    public Multi<OutboundSseEvent> open(K key, @Nullable String lastEventId) {
        AtomicReference<@Nullable String> seen = new AtomicReference<>(lastEventId);
        Multi<OutboundSseEvent> changes = readings.onOverflow()
                .dropPreviousItems()
                .select()
                .where(reading -> reading.containsKey(key))
                .onItem()
                .transform(reading -> reading.get(key))
                .select()
                .where(standing -> !standing.id().equals(seen.getAndSet(standing.id())))
                .onItem()
                .transform(this::event);
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(heartbeat)
                .onOverflow()
                .drop()
                .onItem()
                .transform(tick -> comment());
        return Multi.createBy()
                .merging()
                .streams(heartbeats, changes)
                .select()
                .first(atLeastAMoment(left.get()))
                .onSubscription()
                .invoke(() -> watched.merge(key, 1, Integer::sum))
                .onTermination()
                .invoke(() -> watched.computeIfPresent(key, (k, streams) -> streams == 1 ? null : streams - 1));
    }

    private Map<K, Standing> reading() {
        Set<K> keys = Set.copyOf(watched.keySet());
        if (keys.isEmpty()) {
            return Map.of();
        }
        try {
            return read.apply(keys);
        } catch (RuntimeException e) {
            // The streams stay open: the next reading may succeed, and until then nothing is known to have changed.
            LOG.warnf(e, "what is watched could not be read: feed=%s", name);
            return Map.of();
        }
    }

    private OutboundSseEvent event(Standing standing) {
        try {
            return new OutboundSseEventImpl.BuilderImpl()
                    .name(name)
                    .id(standing.id())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(standing.data()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is watched must be JSON", e);
        }
    }

    private static OutboundSseEvent comment() {
        return new OutboundSseEventImpl.BuilderImpl()
                .comment("here")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    private static Duration atLeastAMoment(Duration asked) {
        return asked.isPositive() ? asked : Duration.ofMillis(1);
    }
}
