package org.kepu.metrics.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;

/** Organisations (组织) as metrics needs them: the denominators of coverage that is not over places. */
@ApplicationScoped
public class Organisations {

    private static final String UPSERT = """
            insert into organisation_copy as o (id, kind, name, place, active, source_version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set kind = excluded.kind, name = excluded.name, place = excluded.place, active = excluded.active,
                source_version = excluded.source_version
            where excluded.source_version > o.source_version""";

    private static final String LIST = """
            select id, name, place from organisation_copy
            where kind = ? and active and place = any(?)
            order by id""";

    private final Database database;

    Organisations(Database database) {
        this.database = database;
    }

    /** One organisation of a register. */
    public record Organisation(String id, String name, String place) {}

    /** The organisations of a kind at these places, ordered by id; ended ones are none. */
    public List<Organisation> of(String kind, Set<String> places) {
        return database.rows(
                LIST,
                row -> new Organisation(row.getString(1), row.getString(2), row.getString(3)),
                kind,
                ArrayOf.texts(places));
    }

    void apply(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (event.isTombstone()) {
                database.run(
                        "update organisation_copy set active = false, source_version = ? where id = ? and source_version < ?",
                        event.sequence(),
                        event.subject(),
                        event.sequence());
            } else {
                database.run(
                        UPSERT,
                        event.subject(),
                        event.payload().path("kind").asText(),
                        event.payload().path("name").asText(),
                        event.payload().path("place").asText(),
                        !event.payload().path("status").asText().equals("ended"),
                        event.sequence());
            }
        }
    }
}
