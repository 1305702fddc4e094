package org.kepu.content;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.Documents;
import org.kepu.security.personal.Personal;
import org.kepu.security.personal.SealedValues;

/**
 * The words of content's audit trail under the keys of personal data (换钥): the one place where content keeps such values. A
 * note made a moment ago may still lie in its aggregate; it is counted once it has been drained.
 */
@ApplicationScoped
class SealedNotes implements SealedValues {

    private static final List<String> FIELDS = List.of("reason", "details");
    private static final int ID_BYTES = 4;

    private final MongoCollection<BsonDocument> trail;
    private final Personal personal;
    private final Map<String, Set<BsonValue>> unreadable = new ConcurrentHashMap<>();

    SealedNotes(Documents documents, Personal personal) {
        this.trail = documents.plain(AuditEntries.COLLECTION, BsonDocument.class);
        this.personal = personal;
    }

    @Override
    public Map<Integer, Long> countByKey() {
        Map<Integer, Long> counts = new HashMap<>();
        for (BsonDocument entry : trail.find()) {
            for (String field : FIELDS) {
                if (entry.get(field) instanceof BsonString sealed) {
                    key(sealed).ifPresent(key -> counts.merge(key, 1L, Long::sum));
                }
            }
        }
        return counts;
    }

    @Override
    public int rewrite(int most) {
        int key = ByteBuffer.wrap(personal.encrypt("audit_entry", "reason", new UUID(0, 0), ""), 1, ID_BYTES)
                .getInt();
        int done = 0;
        for (BsonDocument entry : trail.find()) {
            for (String field : FIELDS) {
                if (done < most && entry.get(field) instanceof BsonString sealed && !isUnder(key, sealed)) {
                    done += rewrite(entry, field, sealed) ? 1 : 0;
                }
            }
        }
        return done;
    }

    @Override
    public void begin() {
        unreadable.clear();
    }

    @Override
    public Map<String, Long> unreadable() {
        Map<String, Long> counts = new TreeMap<>();
        unreadable.forEach((field, entries) -> counts.put("audit_entry." + field, (long) entries.size()));
        return counts;
    }

    /** False where it cannot be read, which is noted: altered, of another place, or its key is gone. */
    private boolean rewrite(BsonDocument entry, String field, BsonString sealed) {
        UUID id = UUID.fromString(entry.getString("_id").getValue());
        String text;
        try {
            text = personal.decrypt(
                    "audit_entry", field, id, Base64.getDecoder().decode(sealed.getValue()));
        } catch (RuntimeException e) {
            unreadable
                    .computeIfAbsent(field, none -> ConcurrentHashMap.newKeySet())
                    .add(entry.get("_id"));
            return false;
        }
        String again = Base64.getEncoder().encodeToString(personal.encrypt("audit_entry", field, id, text));
        // Another replica may have been quicker: then this one's is not needed.
        trail.updateOne(
                Filters.and(Filters.eq("_id", entry.get("_id")), Filters.eq(field, sealed)), Updates.set(field, again));
        return true;
    }

    private static boolean isUnder(int key, BsonString sealed) {
        OptionalInt of = key(sealed);
        return of.isPresent() && of.getAsInt() == key;
    }

    /** The key's id that stands in a value; none where it is no sealed value at all, which no key can read. */
    private static OptionalInt key(BsonString sealed) {
        byte[] value;
        try {
            value = Base64.getDecoder().decode(sealed.getValue());
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
        return value.length > ID_BYTES
                ? OptionalInt.of(ByteBuffer.wrap(value, 1, ID_BYTES).getInt())
                : OptionalInt.empty();
    }
}
