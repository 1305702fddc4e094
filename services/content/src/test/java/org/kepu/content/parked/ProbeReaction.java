package org.kepu.content.parked;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.kepu.base.Ids;
import org.kepu.content.Scene;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** A handler of the tests: things named to it are poison until they are mended. Its records come from no broker. */
@ApplicationScoped
class ProbeReaction implements EventHandler {

    static final String CONSUMER = "content.probes";

    private static final String TYPE = "org.kepu.probe.thing.made.v1";
    private static final String TOPIC = "kepu.probe.thing";

    private final BatchReader reader;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final AtomicLong offset = new AtomicLong();

    ProbeReaction(BatchReader reader) {
        this.reader = reader;
    }

    /** So many versions of a new thing arrive and are parked. */
    String parks(int versions) {
        String thing = Ids.next().toString();
        poison.add(thing);
        for (long version = 1; version <= versions; version++) {
            reader.read(
                    this,
                    new ConsumerRecords<>(
                            Map.of(new TopicPartition(TOPIC, 0), List.of(record(thing, version))), Map.of()));
        }
        return thing;
    }

    void mend(String thing) {
        poison.remove(thing);
    }

    /** What was handled of a thing, each as often as it was. */
    List<String> handled(String thing) {
        return handled.stream().filter(each -> each.startsWith(thing)).toList();
    }

    private ConsumerRecord<String, byte[]> record(String thing, long version) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        Ids.next().toString(),
                        "ce_type",
                        TYPE,
                        "ce_subject",
                        thing,
                        "ce_sequence",
                        "%019d".formatted(version),
                        "ce_time",
                        "2024-09-21T09:00:00+08:00",
                        "ce_place",
                        Scene.COUNTY)
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] body = "{\"size\": %d}".formatted(version).getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset.getAndIncrement(),
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                thing,
                body,
                headers,
                Optional.empty());
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (poison.contains(event.subject())) {
                throw new IllegalArgumentException("this thing makes no sense");
            }
            handled.add(event.subject() + "/" + event.sequence());
        }
    }
}
