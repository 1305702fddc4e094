package org.kepu.local.documents.journal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.local.keep.Archiving;
import org.kepu.local.keep.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps copies and journals of the running store once a backup was made. Every method is called while no command changes
 * anything: the store's lock orders entries as their effects.
 *
 * <p>A new copy is begun when the store starts, when a backup asks for it and after a journal that could not be written.
 * Between two copies of one store nothing is unaccounted for; the file {@code kept} beside the store's own names the copy
 * whose journal is whole until now, and goes when a journal breaks off.
 */
public final class Keeper implements Closeable {

    /** Writes the store's file, as it is now, into a new file. */
    public interface Copier {
        void copyTo(Path file) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Path marker;
    private final Path kept;
    private final Copier copier;
    private @Nullable Journal journal;
    private @Nullable Archiving under;
    private boolean written;

    /**
     * A keeper of a store.
     *
     * @param marker where {@link Archiving} is read
     * @param kept beside the store's file
     */
    public Keeper(Path marker, Path kept, Copier copier) {
        this.marker = marker;
        this.kept = kept;
        this.copier = copier;
    }

    /** The command as it is kept, taken before it is carried out; null where nothing is kept. */
    public byte @Nullable [] taken(Document command) {
        return journal == null ? null : Entry.encode(command);
    }

    /** A change that was carried out, before its answer leaves. */
    public void changed(byte @Nullable [] command, @Nullable Document answer) {
        if (command != null) {
            append(new Entry(now(), command, Entry.sum(answer)));
            written = true;
        }
    }

    /** Every few seconds: begins a copy where one is due, says that all is well, and brings the journal to the disk. */
    public void turn() {
        try {
            Optional<Archiving> wanted = Archiving.read(marker);
            if (wanted.isEmpty()) {
                breakOff();
            } else if (journal == null || !wanted.get().equals(under)) {
                begin(wanted.get());
            } else {
                append(Entry.pulse(now()));
                if (written && journal != null) {
                    journal.toDisk();
                    written = false;
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the documents cannot be kept for a backup: what is written from now on is not in it", e);
            breakOff();
        }
    }

    private void append(Entry entry) {
        try {
            if (journal != null) {
                journal.append(entry);
            }
        } catch (IOException e) {
            LOG.error("the journal of the documents cannot be written; a new copy is begun when it can", e);
            breakOff();
        }
    }

    private void begin(Archiving wanted) throws IOException {
        Generations generations = new Generations(wanted.documents());
        boolean sameFolder = under == null || under.folder().equals(wanted.folder());
        String before = sameFolder && Files.exists(kept) ? Files.readString(kept) : null;
        Instant until = before == null ? null : generations.lastOfWhole(before).orElse(null);
        Instant begun = now();
        String name = begun.toString().replace(":", "");
        Path fresh = SafeFile.folder(wanted.documents().resolve("." + name));
        copier.copyTo(Generation.base(fresh));
        Generation generation = new Generation(fresh, begun, until == null ? null : before, until);
        Journal next = Journal.start(Generation.journal(fresh), begun);
        try {
            SafeFile.toDisk(Generation.base(fresh));
            SafeFile.write(Generation.properties(fresh), generation.lines());
            SafeFile.rename(fresh, wanted.documents().resolve(name));
            SafeFile.write(kept, name);
        } catch (IOException e) {
            next.close();
            throw e;
        }
        if (journal != null) {
            journal.close();
        }
        journal = next;
        under = wanted;
    }

    private void breakOff() {
        try {
            Files.deleteIfExists(kept);
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            LOG.warn("the journal of the documents could not be closed", e);
        }
        journal = null;
        under = null;
    }

    /** Microseconds, as an entry keeps them. */
    private static Instant now() {
        return WallTime.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.toDisk();
            journal.close();
            journal = null;
        }
    }
}
