package org.kepu.messaging.documents.relay;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.store.Nudges;
import org.kepu.messaging.relay.KafkaSender;
import org.kepu.messaging.relay.PendingEvent;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.SendResult;

/**
 * One pass from the aggregates to Kafka: drain, send, move, by the one replica that holds the lease.
 *
 * <p>Every step can be repeated. Whatever fails, and whatever another replica left half done, is found by looking for
 * pending documents before anything is sent; so what was drained but not pulled is pulled first.
 */
@ApplicationScoped
class DocumentRelay implements Relay {

    private final Lease lease;
    private final Drain drain;
    private final OutboxCollection outbox;
    private final Orders orders;
    private final Nudges nudges;
    private final KafkaSender sender;
    private final RelayConfig config;
    private final Duration scan;
    private final List<String> collections;
    private @Nullable Instant scanned;
    private boolean mayHaveMore;
    private int term;

    DocumentRelay(
            Lease lease,
            Drain drain,
            OutboxCollection outbox,
            Orders orders,
            Nudges nudges,
            KafkaSender sender,
            RelayConfig config,
            DocumentsConfig documents,
            @All List<Aggregates<?>> aggregates) {
        this.lease = lease;
        this.drain = drain;
        this.outbox = outbox;
        this.orders = orders;
        this.nudges = nudges;
        this.sender = sender;
        this.config = config;
        this.scan = documents.scan();
        this.collections =
                aggregates.stream().map(Aggregates::collection).distinct().toList();
    }

    @Override
    public Pass pass() {
        if (!lease.hold()) {
            nudges.take();
            return new Pass.Elsewhere();
        }
        if (term != lease.term()) {
            outbox.index();
            term = lease.term();
            scanned = null;
        }
        try {
            return relay();
        } catch (Lease.Lost e) {
            scanned = null;
            return new Pass.Elsewhere();
        } catch (RuntimeException e) {
            // Something may be half done: the next pass looks for itself.
            scanned = null;
            throw e;
        }
    }

    private Pass relay() {
        int drained = drain();
        if (drained == 0 && !mayHaveMore) {
            return new Pass.Done(0, 0, false);
        }
        // Until this pass has seen the end of it.
        mayHaveMore = true;
        if (!sender.isReachable()) {
            return new Pass.Unreachable(0, new IllegalStateException("no answer from the broker"));
        }
        List<PendingEvent> events = outbox.next(config.batch());
        if (events.isEmpty() || !lease.isHeld()) {
            mayHaveMore = !events.isEmpty();
            return new Pass.Done(0, 0, false);
        }
        return send(events);
    }

    private Pass send(List<PendingEvent> events) {
        SendResult result = sender.send(events);
        Instant now = WallTime.instant();
        if (!result.sent().isEmpty()) {
            outbox.move(result.sent(), now);
        }
        for (Map.Entry<UUID, String> refused : result.refused().entrySet()) {
            outbox.refused(refused.getKey(), refused.getValue(), config.parkAfter(), now);
        }
        int sent = result.sent().size();
        if (result.unreachable() != null) {
            return new Pass.Unreachable(sent, result.unreachable());
        }
        mayHaveMore = sent < events.size() || events.size() == config.batch();
        return new Pass.Done(sent, result.refused().size(), events.size() == config.batch());
    }

    private int drain() {
        int events = 0;
        Map<String, List<String>> told = nudges.take();
        Instant now = WallTime.instant();
        if (scanned == null || !now.isBefore(scanned.plus(scan))) {
            orders.carryOut();
            for (String collection : collections) {
                events += drain.pending(lease, collection);
            }
            scanned = now;
            mayHaveMore = true;
            return events;
        }
        for (Map.Entry<String, List<String>> each : told.entrySet()) {
            events += drain.documents(lease, each.getKey(), each.getValue());
        }
        return events;
    }

    @Override
    public Backlog backlog() {
        Map<String, Long> figures = outbox.figures();
        Undrained undrained = drain.undrained(collections);
        long oldest = Math.min(figures.getOrDefault("oldest", Long.MAX_VALUE), undrained.oldestMillis());
        double seconds =
                oldest == Long.MAX_VALUE ? 0 : Math.max(0, WallTime.instant().toEpochMilli() - oldest) / 1_000.0;
        return new Backlog(
                figures.getOrDefault("pending", 0L) + undrained.count(),
                figures.getOrDefault("held", 0L),
                figures.getOrDefault("parked", 0L),
                seconds);
    }
}
