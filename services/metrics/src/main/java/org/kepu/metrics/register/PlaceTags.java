package org.kepu.metrics.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;

/** The tags an operator sets on places (地区标签): which villages are communities, which counties are districts. */
@ApplicationScoped
public class PlaceTags {

    private static final String UPSERT = """
            insert into place_tags as p (code, tags, source_version) values (?, ?, ?)
            on conflict (code) do update set tags = excluded.tags, source_version = excluded.source_version
            where excluded.source_version > p.source_version""";

    private final Database database;

    PlaceTags(Database database) {
        this.database = database;
    }

    /** Of these places, those that carry every one of the tags. */
    public Set<String> withAll(List<String> tags, Set<String> places) {
        return new HashSet<>(database.rows(
                "select code from place_tags where tags @> ? and code = any(?)",
                row -> row.getString(1),
                ArrayOf.texts(tags),
                ArrayOf.texts(places)));
    }

    void apply(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            List<String> tags = new ArrayList<>();
            if (!event.isTombstone()) {
                event.payload().path("tags").forEach(tag -> tags.add(tag.asText()));
            }
            database.run(UPSERT, event.subject(), ArrayOf.texts(tags), event.sequence());
        }
    }
}
