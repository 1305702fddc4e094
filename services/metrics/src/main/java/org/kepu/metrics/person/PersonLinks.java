package org.kepu.metrics.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;
import org.kepu.metrics.database.Database;

/**
 * Joins references of one person: {@code person.linked {old, new}}. Every reference that was ever joined with another points
 * to the smallest of its family, so the rows are the same whatever the order and however often a link is read.
 */
@ApplicationScoped
public class PersonLinks {

    /** The only type that joins. */
    public static final String LINKED = "org.kepu.volunteers.person.linked.v1";

    private static final String KNOW = """
            insert into person_alias (ref, root) values (?::uuid, ?::uuid), (?::uuid, ?::uuid)
            on conflict (ref) do nothing""";

    private static final String JOIN = """
            with family as (select root from person_alias where ref in (?::uuid, ?::uuid))
            update person_alias
            set root = (select root from family order by root limit 1)
            where root in (select root from family)""";

    private final Database database;

    PersonLinks(Database database) {
        this.database = database;
    }

    /** Takes over what these events say, in the current transaction; others are passed over. */
    public void keep(List<IncomingEvent> events) {
        List<IncomingEvent> links =
                events.stream().filter(event -> event.type().equals(LINKED)).toList();
        if (links.isEmpty()) {
            return;
        }
        // Two links of one family at a time would each miss what the other joined; links are rare.
        database.run("lock table person_alias in share row exclusive mode");
        for (IncomingEvent link : links) {
            String old = reference(link, "old");
            String joined = reference(link, "new");
            database.run(KNOW, old, old, joined, joined);
            database.run(JOIN, old, joined);
        }
    }

    private static String reference(IncomingEvent event, String field) {
        String reference = event.payload().path(field).asText("");
        if (!reference.matches("[0-9a-f]{32}")) {
            throw new MalformedEvent("the link has no " + field);
        }
        return reference;
    }
}
