package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kepu.metrics.database.Database;

/**
 * What would no longer be counted if the new tables took the place of those that are shown. Topics can hold less than the
 * figures know of: a broker lost its disk, and services send again only what they still keep.
 */
@ApplicationScoped
class SwapLosses {

    private static final String FACTS = """
            select count(*) from public.fact shown
            where not exists (select 1 from shadow.fact built where built.event_id = shown.event_id)""";

    private static final String HOLDINGS = """
            select count(*) from public.holding shown
            where not exists (select 1 from shadow.holding built where built.id = shown.id)""";

    private final Database database;

    SwapLosses(Database database) {
        this.database = database;
    }

    /** A sentence that says what is missing and what to do; empty where nothing is. */
    Optional<String> sentence() {
        long facts = database.number(FACTS);
        long holdings = database.number(HOLDINGS);
        return facts + holdings == 0
                ? Optional.empty()
                : Optional.of(
                        ("the topics lack %d facts of %d and %d holdings of %d that are shown, so the shown figures stay and"
                                        + " what was built lies in the schema shadow: restore the topics from a backup and"
                                        + " rebuild again, or force it and lose them (make rebuild FORCE=1)")
                                .formatted(
                                        facts,
                                        database.number("select count(*) from public.fact"),
                                        holdings,
                                        database.number("select count(*) from public.holding")));
    }
}
