package org.kepu.local.principal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.kepu.contracts.Topics;
import org.kepu.local.Platform;
import org.kepu.local.part.Principals;

/** What services can really do at a running broker: each thing is tried, whatever a list of rights says. */
record BrokerRights(Platform platform) {

    static final List<String> SERVICES = List.of("venues", "volunteers", "events", "content", "metrics");

    private static final Topics TOPICS = Topics.load();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What {@code topics.yaml} allows: {@code venues writes kepu.venues.visit}, {@code metrics joins metrics.}, and so on. */
    static Set<String> declared(List<String> services) {
        Set<String> declared = new TreeSet<>();
        for (Topics.Topic topic : TOPICS.topics()) {
            Stream.of(topic.owner())
                    .filter(services::contains)
                    .forEach(owner -> declared.add(owner + " writes " + topic.name()));
            topic.readers().stream().filter(services::contains).forEach(reader -> {
                declared.add(reader + " reads " + topic.name());
                declared.add(reader + " joins " + reader + ".");
            });
        }
        return declared;
    }

    /** What succeeds, of everything there is to try. Puts a record into each topic first, so that there is one to be read. */
    Set<String> found(List<String> services) throws InterruptedException, ExecutionException {
        try (KafkaProducer<byte[], byte[]> admin = producer(Principals.ADMIN)) {
            for (Topics.Topic topic : TOPICS.topics()) {
                admin.send(record(topic)).get();
            }
        }
        Set<String> found = new TreeSet<>();
        for (String service : services) {
            for (Topics.Topic topic : TOPICS.topics()) {
                if (writes(service, topic)) {
                    found.add(service + " writes " + topic.name());
                }
                if (reads(service, topic)) {
                    found.add(service + " reads " + topic.name());
                }
            }
            SERVICES.stream()
                    .filter(other -> joins(service, other + ".probe.v1"))
                    .forEach(other -> found.add(service + " joins " + other + "."));
        }
        return found;
    }

    /** As the relay writes: idempotent, all replicas acknowledge. */
    private KafkaProducer<byte[], byte[]> producer(String principal) {
        Map<String, Object> settings = new HashMap<>(client(principal));
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private boolean writes(String service, Topics.Topic topic) throws InterruptedException, ExecutionException {
        try (KafkaProducer<byte[], byte[]> producer = producer(service)) {
            producer.send(record(topic)).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw e;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Topics.Topic topic) {
        byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic.name(), probe, probe);
    }

    private boolean reads(String service, Topics.Topic topic) {
        List<TopicPartition> partitions = IntStream.range(
                        0, TOPICS.settings(topic).partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(client(service))) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    /** Every service reads the register of places, so a refusal is one of the group. */
    private boolean joins(String service, String group) {
        Map<String, Object> settings = new HashMap<>(client(service));
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            TopicPartition places = new TopicPartition("kepu.venues.place.state", 0);
            consumer.assign(List.of(places));
            consumer.commitSync(Map.of(places, new OffsetAndMetadata(0)), PATIENCE);
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Map<String, Object> client(String principal) {
        return new Principals(platform).client(principal);
    }
}
