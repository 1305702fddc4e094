package org.kepu.local.documents.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.kepu.local.keep.SafeFile;

/**
 * The journal of one copy, written by one thread at a time: each entry as its length, check sums and its bytes. An entry has
 * reached the operating system when {@link #append} returns; the disk when {@link #toDisk} does.
 */
final class Journal implements Closeable {

    /** Length, check sum of the entry, check sum of these two. */
    static final int HEAD = 3 * Integer.BYTES;

    private final FileChannel channel;
    private Instant last;

    private Journal(FileChannel channel, Instant begun) {
        this.channel = channel;
        this.last = begun;
    }

    static Journal start(Path file, Instant begun) throws IOException {
        return new Journal(SafeFile.create(file), begun);
    }

    /** The entry's moment, or that of the entry before where the clock was set back. */
    Instant append(Entry entry) throws IOException {
        if (entry.at().isBefore(last)) {
            return append(new Entry(last, entry.command(), entry.answer()));
        }
        last = entry.at();
        ByteBuffer bytes = entry.bytes();
        ByteBuffer frame = ByteBuffer.allocate(HEAD + bytes.remaining());
        frame.putInt(bytes.remaining()).putInt(sum(bytes));
        frame.putInt(sum(frame.slice(0, 2 * Integer.BYTES)));
        frame.put(bytes).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
        return last;
    }

    static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }

    void toDisk() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
