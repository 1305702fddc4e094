package org.kepu.content.audit;

import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Notes;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.AuditNote;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditReader;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Reads the trail of the document store in the form every service shows. */
@ApplicationScoped
class Trail implements AuditReader {

    private final AuditEntries entries;
    private final Notes notes;
    private final Places places;

    Trail(AuditEntries entries, Notes notes, Places places) {
        this.entries = entries;
        this.notes = notes;
        this.places = places;
    }

    @Override
    public Page<AuditEntry> page(AuditFilter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(cursor, 1);
        List<AuditEntry> oneMore =
                entries.list(wanted(filter), after == null ? null : after.uuid(0), limit + 1).stream()
                        .map(this::shown)
                        .toList();
        return Page.of(oneMore, limit, entry -> Cursor.of(entry.id()));
    }

    private Bson wanted(AuditFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        equal(conditions, "aggregatetype", filter.aggregateType());
        equal(conditions, "aggregateid", filter.aggregateId());
        equal(conditions, "actor", filter.actor());
        equal(conditions, "action", filter.action());
        if (filter.place() != null) {
            conditions.add(Filters.in("place", places.within(filter.place())));
        }
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static void equal(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }

    private AuditEntry shown(org.kepu.messaging.documents.AuditEntry entry) {
        AuditNote note = entry.note();
        return new AuditEntry(
                note.id(),
                note.at(),
                note.actor(),
                note.action(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.version(),
                note.place(),
                notes.reason(note),
                notes.details(note));
    }
}
