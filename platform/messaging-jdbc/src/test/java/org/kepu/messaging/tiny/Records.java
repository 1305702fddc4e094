package org.kepu.messaging.tiny;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;

/** A batch as a consumer would have polled it from one partition, offsets counted from 0. */
public final class Records {

    private final String topic;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private long timestamp = WallTime.utc().toInstant().toEpochMilli();

    private Records(String topic) {
        this.topic = topic;
    }

    /** Facts about things. */
    public static Records ofThings() {
        return new Records("kepu.tiny.thing");
    }

    /** States of copied things. */
    public static Records ofCopies() {
        return new Records("kepu.tiny.copy.state");
    }

    /** The next records were written at this moment, in milliseconds of wall time. */
    public Records writtenAt(long millis) {
        this.timestamp = millis;
        return this;
    }

    /** A readable fact. */
    public Records made(String key, long version) {
        return made(Ids.next(), key, version);
    }

    /** A readable fact with this id. */
    public Records made(UUID id, String key, long version) {
        return add(key, "{\"version\": " + version + "}", headers(id, Things.MADE.ceType(), key, version));
    }

    /** A state; null is a tombstone. */
    public Records copy(String key, long version, @Nullable String json) {
        return add(key, json, headers(Ids.next(), Things.COPY.ceType(), key, version));
    }

    /** Any event of any type. */
    public Records event(String type, String key, long version, @Nullable String json) {
        return add(key, json, headers(Ids.next(), type, key, version));
    }

    /** A record without any header. */
    public Records bare(String key, @Nullable String bytes) {
        return add(key, bytes, Map.of());
    }

    /** Anything. */
    public Records add(@Nullable String key, @Nullable String value, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        records.add(new ConsumerRecord<>(
                topic,
                0,
                records.size(),
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                all,
                Optional.empty()));
        return this;
    }

    /** The headers of a good event. */
    public static Map<String, String> headers(UUID id, String type, String key, long version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_subject", key);
        headers.put("ce_sequence", "%019d".formatted(version));
        headers.put("ce_time", "2024-09-21T09:00:00+08:00");
        return headers;
    }

    /** All of them as one batch. */
    public ConsumerRecords<String, byte[]> batch() {
        return batch(0, records.size());
    }

    /** Some of them, from an offset to before another. */
    public ConsumerRecords<String, byte[]> batch(int from, int to) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(topic, 0), List.copyOf(records.subList(from, to))), Map.of());
    }
}
