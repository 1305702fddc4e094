package org.kepu.messaging.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** One batch on its way: what was acknowledged, what was refused, and whether the broker went away in between. */
final class Sending {

    private final Producer<String, byte[]> producer;
    private final Function<PendingEvent, ProducerRecord<String, byte[]>> toRecord;
    private final List<UUID> sent = new ArrayList<>();
    private final Map<UUID, String> refused = new HashMap<>();
    private final Set<String> heldLines = new HashSet<>();
    private final Map<String, String> missingTopics = new HashMap<>();
    private @Nullable Throwable unreachable;
    private @Nullable String failedTopic;

    Sending(Producer<String, byte[]> producer, Function<PendingEvent, ProducerRecord<String, byte[]>> toRecord) {
        this.producer = producer;
        this.toRecord = toRecord;
    }

    private record InFlight(PendingEvent event, Future<RecordMetadata> answer) {}

    /** Sends events of different keys and waits for the answer to each. */
    void send(List<PendingEvent> wave) {
        List<InFlight> inFlight = new ArrayList<>(wave.size());
        for (PendingEvent event : wave) {
            if (heldLines.contains(event.line())) {
                continue;
            }
            String missing = missingTopics.get(event.topic());
            if (missing != null) {
                // Each further send to a missing topic would block for five seconds.
                refuse(event, missing);
                continue;
            }
            InFlight begun = begin(event);
            if (begun != null) {
                inFlight.add(begun);
            }
            if (unreachable != null) {
                break;
            }
        }
        finish(inFlight);
    }

    private @Nullable InFlight begin(PendingEvent event) {
        try {
            Future<RecordMetadata> answer = producer.send(toRecord.apply(event));
            // The client says at once, in the answer and not by throwing, that it found no broker or no topic.
            if (answer.state() == Future.State.FAILED) {
                failed(event, answer.exceptionNow());
                return null;
            }
            return new InFlight(event, answer);
        } catch (KafkaException | IllegalStateException | IllegalArgumentException e) {
            failed(event, e);
            return null;
        }
    }

    private void finish(List<InFlight> inFlight) {
        if (inFlight.isEmpty()) {
            return;
        }
        try {
            producer.flush();
        } catch (InterruptException e) {
            failed(inFlight.getFirst().event(), e);
        }
        for (InFlight each : inFlight) {
            try {
                each.answer().get();
                sent.add(each.event().id());
            } catch (ExecutionException e) {
                failed(each.event(), e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                failed(each.event(), new InterruptException(e));
            }
        }
    }

    private void failed(PendingEvent event, Throwable failure) {
        if (!Faults.isOfTheRecord(failure)) {
            unreachable = failure;
            failedTopic = event.topic();
            return;
        }
        String reason = Faults.reason(failure);
        if (Faults.isMissingTopic(failure)) {
            missingTopics.put(event.topic(), reason);
        }
        refuse(event, reason);
    }

    private void refuse(PendingEvent event, String reason) {
        refused.put(event.id(), reason);
        heldLines.add(event.line());
    }

    /** The topic at which the broker turned out to be away, or null. */
    @Nullable String failedTopic() {
        return failedTopic;
    }

    SendResult result() {
        return new SendResult(sent, refused, unreachable);
    }
}
