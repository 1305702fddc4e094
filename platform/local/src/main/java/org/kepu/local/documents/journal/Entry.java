package org.kepu.local.documents.journal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a journal.
 *
 * @param at wall time, never before that of the entry before
 * @param command the command as it came; empty where the entry only says that nothing else had changed until then
 * @param answer a check sum of what the store answered, so that a replay that goes another way is noticed
 */
record Entry(Instant at, byte[] command, int answer) {

    private static final byte[] NOTHING = {};
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final long MICROS = 1_000_000;

    static Entry pulse(Instant at) {
        return new Entry(at, NOTHING, 0);
    }

    boolean isPulse() {
        return command.length == 0;
    }

    Document document() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(command));
    }

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + command.length);
        bytes.putLong(at.getEpochSecond() * MICROS + at.getNano() / 1_000);
        return bytes.putInt(answer).put(command).flip();
    }

    static Entry of(ByteBuffer bytes) {
        long micros = bytes.getLong();
        int answer = bytes.getInt();
        byte[] command = new byte[bytes.remaining()];
        bytes.get(command);
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
        return new Entry(at, command, answer);
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** Of an answer; 0 where the command was refused, whatever the words. */
    static int sum(@Nullable Document answer) {
        if (answer == null) {
            return 0;
        }
        CRC32C sum = new CRC32C();
        sum.update(encode(answer));
        return (int) sum.getValue();
    }
}
