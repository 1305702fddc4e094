package org.kepu.local.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kepu.local.Refusal;

/**
 * Writes a copy of the topics into new ones, in order, and puts each consumer group where it stood before the copy. Offsets of a
 * topic that was never thinned out are the same as they were; in a compacted one they are counted anew.
 */
final class TopicRestore {

    private static final int SECONDS = 30;

    private final Map<String, Object> client;
    private final Path folder;
    /** Where each group stood, by group and partition; then where it goes on. */
    private final Map<String, Map<TopicPartition, Long>> groups = new HashMap<>();

    private final Set<TopicPartition> written = new HashSet<>();

    TopicRestore(Map<String, Object> client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /** How many records were written. */
    long restore() throws IOException, InterruptedException {
        for (String line : Files.readAllLines(folder.resolve(TopicCopy.GROUPS))) {
            String[] words = line.split("\t");
            groups.computeIfAbsent(words[0], group -> new HashMap<>())
                    .put(new TopicPartition(words[1], Integer.parseInt(words[2])), Long.parseLong(words[3]));
        }
        long records = 0;
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(
                Map.of("acks", "all", "enable.idempotence", "true", "linger.ms", 20, "compression.type", "lz4"));
        settings.put("buffer.memory", 16 * 1024 * 1024);
        try (Admin admin = Admin.create(client);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            refuseUnknown(admin);
            AtomicReference<Exception> failed = new AtomicReference<>();
            for (Path file : files()) {
                records += restore(producer, failed, partition(file), file);
            }
            producer.flush();
            Exception failure = failed.get();
            if (failure != null) {
                throw new IOException("a record cannot be written back: " + failure.getMessage(), failure);
            }
            place(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the topics cannot be written: " + e.getMessage(), e);
        }
        return records;
    }

    private void refuseUnknown(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        var there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        for (Path file : files()) {
            String topic = partition(file).topic();
            if (!there.contains(topic)) {
                throw new Refusal("The backup holds the topic " + topic + ", which this version does not know: restore"
                        + " with the version the backup was made by, then upgrade.");
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    "The topics of the backup in " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    private static TopicPartition partition(Path file) {
        String name = file.getFileName().toString();
        int at = name.lastIndexOf('@');
        return new TopicPartition(
                name.substring(0, at), Integer.parseInt(name.substring(at + 1, name.length() - ".gz".length())));
    }

    private long restore(
            KafkaProducer<byte[], byte[]> producer,
            AtomicReference<Exception> failed,
            TopicPartition partition,
            Path file)
            throws IOException {
        LongStream.Builder offsets = LongStream.builder();
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16))) {
            for (TopicRecord each = TopicRecord.read(in); each != null; each = TopicRecord.read(in)) {
                offsets.add(each.offset());
                producer.send(each.to(partition), (written, failure) -> {
                    if (failure != null) {
                        failed.compareAndSet(null, failure);
                    }
                });
            }
        }
        long[] known = offsets.build().toArray();
        written.add(partition);
        groups.values()
                .forEach(places -> places.computeIfPresent(partition, (key, offset) -> countBefore(known, offset)));
        return known.length;
    }

    /** How many records stood before an offset: the offset of the next one in the new topic. */
    static long countBefore(long[] offsets, long offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 1;
    }

    private void place(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        for (var group : groups.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
            group.getValue()
                    .forEach((partition, offset) ->
                            places.put(partition, new OffsetAndMetadata(written.contains(partition) ? offset : 0)));
            admin.alterConsumerGroupOffsets(group.getKey(), places).all().get(SECONDS, TimeUnit.SECONDS);
        }
    }
}
