package org.kepu.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.kepu.testkit.server.TestKafka;

/**
 * Reads topics as another service would and keeps what it has seen, for one test and one thread:
 *
 * <pre>{@code
 * try (TopicReader reader = TopicReader.fromNow("kepu.venues.recognition")) {
 *     // the command
 *     ReceivedEvent conferred = reader.awaitOne(id);
 * }
 * }</pre>
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ONE_POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ReceivedEvent> seen = new ArrayList<>();

    private TopicReader(List<String> topics) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestKafka.running().bootstrap(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList());
    }

    /** Sees what is written after this call. */
    public static TopicReader fromNow(String... topics) {
        TopicReader reader = new TopicReader(List.of(topics));
        reader.consumer.seekToEnd(reader.consumer.assignment());
        // seekToEnd is lazy: asking for the positions settles them before the test goes on.
        reader.consumer.assignment().forEach(reader.consumer::position);
        return reader;
    }

    /** Sees everything, also what earlier tests of this JVM wrote. */
    public static TopicReader fromStart(String... topics) {
        TopicReader reader = new TopicReader(List.of(topics));
        reader.consumer.seekToBeginning(reader.consumer.assignment());
        return reader;
    }

    /** Everything seen until now, in the order of each key. */
    public List<ReceivedEvent> seen() {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(ONE_POLL)) {
            seen.add(ReceivedEvent.of(each));
        }
        return List.copyOf(seen);
    }

    /** Everything seen until now for one key, in order. */
    public List<ReceivedEvent> seenOf(String key) {
        return matching(event -> event.key().equals(key));
    }

    /** What a state topic says until now: the last record of each key, keys that ended left out, by key. */
    public SortedMap<String, ReceivedEvent> states() {
        SortedMap<String, ReceivedEvent> states = new TreeMap<>();
        seen().forEach(event -> states.put(event.key(), event));
        states.values().removeIf(ReceivedEvent::isTombstone);
        return states;
    }

    /** Waits for the first event of a key. */
    public ReceivedEvent awaitOne(String key) {
        return awaitAtLeast(1, "of key " + key, event -> event.key().equals(key))
                .getFirst();
    }

    /** Waits for the first event of a type and a key. */
    public ReceivedEvent awaitOne(String type, String key) {
        return awaitAtLeast(
                        1,
                        "%s of key %s".formatted(type, key),
                        event -> event.key().equals(key)
                                && type.equals(event.headers().get("ce_type")))
                .getFirst();
    }

    /** Waits until a key has so many events, in order. */
    public List<ReceivedEvent> await(int count, String key) {
        return awaitAtLeast(count, "of key " + key, event -> event.key().equals(key));
    }

    /** Waits until so many events match. */
    public List<ReceivedEvent> awaitAtLeast(int count, String what, Predicate<ReceivedEvent> wanted) {
        return Awaitility.await("%d events %s".formatted(count, what))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> matching(wanted), found -> found.size() >= count);
    }

    private List<ReceivedEvent> matching(Predicate<ReceivedEvent> wanted) {
        Stream<ReceivedEvent> all = seen().stream();
        return all.filter(wanted).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
