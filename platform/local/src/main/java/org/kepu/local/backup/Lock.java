package org.kepu.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.kepu.local.Refusal;
import org.kepu.local.keep.SafeFile;

/** Held by the one backup, restore or drill that works on a backup folder; goes with its process. */
final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    static Lock hold(Path file) {
        try {
            FileChannel channel = SafeFile.open(file);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Refusal(
                        "Another backup, restore or drill works in " + file.getParent() + ": wait until it has ended.");
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new Refusal("The lock " + file + " cannot be taken: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Refusal("The lock cannot be given back: " + e.getMessage() + ".", e);
        }
    }
}
