package org.kepu.messaging.documents.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kepu.messaging.documents.Stored;
import org.kepu.messaging.documents.tiny.Note;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.documents.tiny.Waiting;

/**
 * Writes version after version of one note, as a client would: where the store is away it looks what became of its write and
 * goes on from there.
 */
final class PersistentWriter {

    private final Notes notes;
    private final String id = Notes.newId();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    PersistentWriter(Notes notes) {
        this.notes = notes;
    }

    String id() {
        return id;
    }

    /** The newest version whose write was answered, or was seen afterwards. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Acknowledged versions that were not there any more. */
    long lost() {
        return lost.get();
    }

    /** Writes until the note has so many versions. */
    void write(int versions) {
        Optional<Stored<Note>> note = Optional.empty();
        while (acknowledged() < versions) {
            try {
                note = Optional.of(next(note));
            } catch (RuntimeException e) {
                if (!Away.is(e)) {
                    throw e;
                }
                note = found();
            }
            long stored = note.map(Stored::version).orElse(0L);
            lost.addAndGet(Math.max(0, acknowledged() - stored));
            acknowledged.set(stored);
        }
    }

    private Stored<Note> next(Optional<Stored<Note>> note) {
        return note.map(before -> notes.rewrite(before, Long.toString(before.version() + 1)))
                .orElseGet(() -> notes.write(id, "1"));
    }

    /** What is there, once the store is back. */
    private Optional<Stored<Note>> found() {
        return Waiting.await().ignoreExceptionsMatching(Away::is).until(() -> notes.find(id), found -> true);
    }
}
