package org.kepu.messaging.documents.tiny;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.AuditNote;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;

/** Notes: every change is told and audited. */
@Singleton
public class Notes extends Aggregates<Note> {

    public static final EventType CHANGED = EventType.fact("tiny", "note", "changed");

    private final CityTime time;

    Notes(Documents documents, CityTime time) {
        super(documents, "note", Note.class, new IndexModel(Indexes.ascending("data.text")));
        this.time = time;
    }

    /** A new one, told. */
    public Stored<Note> write(String id, String text) {
        return done(create(id, Note.saying(text), change(id, 1)));
    }

    /** The next version, told. */
    public Stored<Note> rewrite(Stored<Note> before, String text) {
        return done(save(before, before.data().with(text), change(before.id(), before.version() + 1)));
    }

    /** Many versions of one. */
    public void writeVersions(String id, int count) {
        Stored<Note> note = write(id, "1");
        for (int version = 2; version <= count; version++) {
            note = rewrite(note, Integer.toString(version));
        }
    }

    /** What a write tells and notes. */
    public Change change(String id, long version) {
        return Change.of(event(id, version)).with(note("note.write"));
    }

    public OutgoingEvent event(String id, long version) {
        return OutgoingEvent.of(CHANGED, id, version, time.now(), null, Map.of("version", version));
    }

    public AuditNote note(String action) {
        return new AuditNote(Ids.next(), time.now(), "sub-1", action, "410900000000", "sealed", null);
    }

    /** A new id. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The ids of many new ones. */
    public static List<String> newIds(int count) {
        return Stream.generate(Notes::newId).limit(count).toList();
    }

    private static Stored<Note> done(Saved<Note> saved) {
        if (saved instanceof Saved.Done<Note>(Stored<Note> now)) {
            return now;
        }
        throw new AssertionError("the note was not written: " + saved);
    }
}
