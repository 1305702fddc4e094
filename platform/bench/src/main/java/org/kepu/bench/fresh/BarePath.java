package org.kepu.bench.fresh;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Wait;

/**
 * The least an event can take: a row committed, a record produced ({@code acks=all}) and consumed, another row committed.
 * The same servers, nothing of ours between.
 */
final class BarePath implements AutoCloseable {

    private static final String TOPIC = "bench.bare";
    private static final String INSERT = "insert into bench_commit (begun) values (?)";

    private final Database before;
    private final Database after;
    private final KafkaProducer<Long, Long> producer;
    private final KafkaConsumer<Long, Long> consumer;

    BarePath(LocalStack stack) {
        before = Database.open(stack, "metrics");
        after = Database.open(stack, "metrics");
        before.run(
                "create table if not exists bench_commit (id bigint generated always as identity primary key, begun bigint)");
        createTopic(stack);
        producer = new KafkaProducer<>(
                stack.kafka(Map.of("acks", "all", "linger.ms", 0)), new LongSerializer(), new LongSerializer());
        consumer = new KafkaConsumer<>(
                stack.kafka(Map.of("auto.offset.reset", "latest", "enable.auto.commit", false)),
                new LongDeserializer(),
                new LongDeserializer());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
    }

    private static void createTopic(LocalStack stack) {
        try (Admin admin = Admin.create(stack.kafka(Map.of()))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic of the bench cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Does it so many times at a fixed rate; latency in microseconds from when each was due. */
    Histogram run(int times, Duration every) {
        Histogram latency = new Histogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
        AtomicInteger done = new AtomicInteger();
        Thread reader = Thread.ofPlatform().name("bare-reader").start(() -> {
            while (done.get() < times) {
                for (ConsumerRecord<Long, Long> read : consumer.poll(Duration.ofMillis(100))) {
                    commit(after.connection(), read.value());
                    latency.recordValue(Math.max(1, (System.nanoTime() - read.value()) / 1000));
                    done.incrementAndGet();
                }
            }
        });
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long due = begun + i * every.toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            commit(before.connection(), due);
            producer.send(new ProducerRecord<>(TOPIC, due, due));
        }
        Wait.until("every record is read", () -> done.get() >= times || !reader.isAlive());
        if (done.get() < times) {
            throw new IllegalStateException("only " + done.get() + " of " + times + " records were read");
        }
        return latency;
    }

    private static void commit(Connection connection, long begun) {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, begun);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not commit a row", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        before.close();
        after.close();
    }
}
