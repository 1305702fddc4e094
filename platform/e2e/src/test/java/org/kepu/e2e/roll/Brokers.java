package org.kepu.e2e.roll;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.kepu.e2e.stack.Stack;

/** The brokers of a platform: taken away, given back, their disks lost; and how many copies of each partition there are. */
public record Brokers(Stack stack) {

    /** Kills one with signal 9 and keeps it away. */
    public void stop(String broker) {
        command("stop", broker);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stack.status(broker).getFirst().equals("HELD"));
    }

    /** Lets it come back. */
    public void start(String broker) {
        command("start", broker);
    }

    /** Loses the disk of one that is away. */
    public void wipe(String broker) {
        Path log = stack.state().resolve("data").resolve(broker).resolve("log");
        try (Stream<Path> files = Files.walk(log)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void command(String verb, String broker) {
        if (stack.command(verb, broker) != 0) {
            throw new IllegalStateException(broker + ": " + verb + " failed");
        }
    }

    /** How many copies the partition with the fewest has. */
    public int fewestCopies() {
        return fewest(partition -> partition.replicas().size());
    }

    /** How many of them are in sync. */
    public int fewestInSync() {
        return fewest(partition -> partition.isr().size());
    }

    /** Waits until no copy is behind. */
    public void awaitAllInSync() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> fewestInSync() == fewestCopies());
    }

    private int fewest(ToIntFunction<TopicPartitionInfo> copies) {
        try (Admin admin = Admin.create(stack.kafka())) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("kepu."))
                    .toList();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .mapToInt(copies)
                    .min()
                    .orElseThrow();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
