package org.kepu.messaging.documents.tiny;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;

/** Records as a consumer would have polled them from one partition, offsets counted from 0. */
public final class Batch {

    private final String topic;
    private final String type;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Batch(String topic, String type) {
        this.topic = topic;
        this.type = type;
    }

    public static Batch ofNotices() {
        return new Batch("kepu.tiny.notice", NoticeReaction.GIVEN);
    }

    public static Batch ofStates() {
        return new Batch("kepu.tiny.copy.state", ThingProjection.STATE);
    }

    /** An event of the batch's own type. */
    public Batch event(String key, long version, @Nullable String json) {
        return event(type, key, version, json);
    }

    /** An event of any type. */
    public Batch event(String anyType, String key, long version, @Nullable String json) {
        return add(
                key,
                json,
                Map.of(
                        "ce_id",
                        Ids.next().toString(),
                        "ce_type",
                        anyType,
                        "ce_subject",
                        key,
                        "ce_sequence",
                        "%019d".formatted(version),
                        "ce_time",
                        "2024-09-21T09:00:00+08:00"));
    }

    /** Bytes that are no event. */
    public Batch noise(String key) {
        return add(key, "\u0000noise", Map.of());
    }

    private Batch add(String key, @Nullable String value, Map<String, String> texts) {
        RecordHeaders headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        records.add(new ConsumerRecord<>(
                topic,
                0,
                records.size(),
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty()));
        return this;
    }

    /** All of them. */
    public ConsumerRecords<String, byte[]> all() {
        return some(0, records.size());
    }

    /** From an offset to before another. */
    public ConsumerRecords<String, byte[]> some(int from, int to) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(topic, 0), List.copyOf(records.subList(from, to))), Map.of());
    }
}
