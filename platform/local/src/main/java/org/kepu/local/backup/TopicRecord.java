package org.kepu.local.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** One record of a topic as a copy keeps it: where it stood, when it was written, key, value and headers. */
record TopicRecord(long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

    static TopicRecord of(ConsumerRecord<byte[], byte[]> read) {
        List<Header> headers =
                StreamSupport.stream(read.headers().spliterator(), false).toList();
        return new TopicRecord(read.offset(), read.timestamp(), read.key(), read.value(), headers);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(offset);
        out.writeLong(timestamp);
        write(out, key);
        write(out, value);
        out.writeInt(headers.size());
        for (Header header : headers) {
            out.writeUTF(header.key());
            write(out, header.value());
        }
    }

    /** The next record; null at the end of the copy. */
    static @Nullable TopicRecord read(DataInputStream in) throws IOException {
        long offset;
        try {
            offset = in.readLong();
        } catch (EOFException e) {
            return null;
        }
        long timestamp = in.readLong();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        Header[] headers = new Header[in.readInt()];
        for (int i = 0; i < headers.length; i++) {
            headers[i] = new RecordHeader(in.readUTF(), bytes(in));
        }
        return new TopicRecord(offset, timestamp, key, value, List.of(headers));
    }

    /** The same record for a partition, under its own time. */
    ProducerRecord<byte[], byte[]> to(TopicPartition partition) {
        return new ProducerRecord<>(partition.topic(), partition.partition(), timestamp, key, value, headers);
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
