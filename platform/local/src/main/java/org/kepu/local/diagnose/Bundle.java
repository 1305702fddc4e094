package org.kepu.local.diagnose;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.kepu.local.keep.SafeFile;

/** The archive that is sent: text files, each redacted before it is written. */
final class Bundle implements Closeable {

    /** What makes the text of one file; a part that does not answer is no reason to give up the others. */
    interface Text {
        String get() throws Exception;
    }

    private final TarArchiveOutputStream tar;
    private final Redaction redaction;
    private final String folder;
    private int files;

    private Bundle(TarArchiveOutputStream tar, Redaction redaction, String folder) {
        this.tar = tar;
        this.redaction = redaction;
        this.folder = folder;
    }

    static Bundle create(Path file, Redaction redaction) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(SafeFile.create(file)))),
                StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return new Bundle(tar, redaction, file.getFileName().toString().replace(".tar.gz", ""));
    }

    /** Adds a file with what could be found out, or with why it could not. */
    void add(String name, Text text) throws IOException {
        String found;
        try {
            found = text.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (Exception e) {
            found = "not available: " + e.getClass().getName() + ": " + e.getMessage() + "\n";
        }
        byte[] bytes = redaction.of(found).getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + name);
        entry.setSize(bytes.length);
        entry.setMode(0100600);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
        files++;
    }

    int files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
