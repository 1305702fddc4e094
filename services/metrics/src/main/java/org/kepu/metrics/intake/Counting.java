package org.kepu.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.contracts.EventCatalogue;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.fact.Facts;
import org.kepu.metrics.holding.Holdings;
import org.kepu.metrics.person.PersonLinks;

/**
 * What counting an event means, for the live intake and for a rebuild alike: facts are keyed by event id, holdings by version,
 * and links of persons do not mind their order, so nothing counts twice.
 */
@ApplicationScoped
public class Counting {

    /** The consumer name of the live intake. */
    public static final String CONSUMER = "metrics.facts";

    /** Tables that can be built again from the topics. */
    public static final List<String> TABLES = List.of(
            "fact",
            "rollup",
            "rollup_label",
            "rollup_area",
            "person_sum",
            "person_count",
            "area",
            "area_place",
            "holding",
            "person_alias");

    /** The version of these tables; raise it when what they hold would come out differently. */
    public static final int VERSION = 1;

    private static final long SWAP_LOCK = 0x6b657075L;

    private final Facts facts;
    private final Holdings holdings;
    private final PersonLinks links;
    private final Database database;
    private final Set<String> types;

    Counting(Facts facts, Holdings holdings, PersonLinks links, Database database, EventCatalogue catalogue) {
        this.facts = facts;
        this.holdings = holdings;
        this.links = links;
        this.database = database;
        this.types = catalogue.events().stream()
                .filter(event -> !event.isState())
                .map(EventCatalogue.Entry::ceType)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every event that may carry something to count. */
    public Set<String> types() {
        return types;
    }

    /** Counts events in the current transaction, into the tables its search path leads to. */
    public void count(List<IncomingEvent> events) {
        facts.ingest(events);
        holdings.keep(events);
        links.keep(events);
    }

    /** Until the transaction ends no rebuild puts other tables in the place of these. */
    public void holdTables() {
        database.rows("select pg_advisory_xact_lock_shared(?)", row -> true, SWAP_LOCK);
    }

    /** Waits for every batch under way; until the transaction ends the live intake waits in turn. */
    public void stopLive() {
        database.rows("select pg_advisory_xact_lock(?)", row -> true, SWAP_LOCK);
    }
}
