package org.kepu.messaging.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.EncodedEvent;
import org.kepu.messaging.EventEncoder;
import org.kepu.messaging.OutgoingEvent;

/** The entries of the arrays {@code outbox} and {@code audit}, as they stand in the aggregate and later on their own. */
@ApplicationScoped
class Entries {

    private final EventEncoder encoder;

    Entries(EventEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The events of a write.
     *
     * @throws IllegalArgumentException where an event of the aggregate itself does not carry its new version, or is
     *     larger than its kind may be
     */
    BsonArray outbox(String id, long version, List<OutgoingEvent> events) {
        BsonArray entries = new BsonArray();
        for (OutgoingEvent event : events) {
            if (event.aggregateId().equals(id) && event.version() != version) {
                throw new IllegalArgumentException("the event " + event.type().ceType() + " carries the version "
                        + event.version() + ", the aggregate will have " + version);
            }
            entries.add(entry(encoder.encode(event)));
        }
        return entries;
    }

    private static BsonDocument entry(EncodedEvent event) {
        return new BsonDocument("id", new BsonString(event.id().toString()))
                .append("aggregatetype", new BsonString(event.type().aggregate()))
                .append("aggregateid", new BsonString(event.aggregateId()))
                .append("type", new BsonString(event.type().ceType()))
                .append("aggregate_version", new BsonInt64(event.version()))
                .append("topic", new BsonString(event.type().topic()))
                .append("headers", new BsonString(event.headers()))
                .append("payload", new BsonString(event.payload()))
                // Wall time: the age of the outbox is a technical figure.
                .append("created_at", new BsonDateTime(WallTime.instant().toEpochMilli()));
    }

    /** The notes of a write. */
    BsonArray audit(String aggregate, String id, long version, List<AuditNote> notes) {
        BsonArray entries = new BsonArray();
        for (AuditNote note : notes) {
            entries.add(entry("id", new AuditEntry(note, aggregate, id, version)));
        }
        return entries;
    }

    /** A note with what it is about, as it stands in its aggregate ({@code id}) and on its own ({@code _id}). */
    static BsonDocument entry(String idField, AuditEntry audited) {
        AuditNote note = audited.note();
        BsonDocument entry = new BsonDocument(idField, new BsonString(note.id().toString()))
                .append("at", moment(note.at()))
                .append("actor", new BsonString(note.actor()))
                .append("action", new BsonString(note.action()))
                .append("aggregatetype", new BsonString(audited.aggregateType()))
                .append("aggregateid", new BsonString(audited.aggregateId()))
                .append("aggregate_version", new BsonInt64(audited.version()));
        append(entry, "place", note.place());
        append(entry, "reason", note.reason());
        append(entry, "details", note.details());
        return entry;
    }

    private static void append(BsonDocument entry, String field, @Nullable String value) {
        if (value != null) {
            entry.append(field, new BsonString(value));
        }
    }

    private static BsonDateTime moment(OffsetDateTime at) {
        return new BsonDateTime(at.toInstant().toEpochMilli());
    }
}
