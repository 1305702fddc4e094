package org.kepu.metrics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.metrics.database.Database;

/**
 * Counts distinct people (人) behind facts: "at least n", because a head count has no names. References that stand for one
 * person are one person; whoever was corrected away is none. Of a whole city or county they are kept ({@link Areas}); of anything
 * else, and where groups, grades or labels narrow it, they are counted from the facts.
 */
@ApplicationScoped
public class People {

    // Sums of bigint are numeric and slow; whole numbers of this size are exact in a double.
    private static final String PERSONS = """
            select count(*) from (
              select coalesce(a.root, f.person_ref)
              from fact f left join person_alias a on a.ref = f.person_ref
              where %s and f.person_ref is not null
              group by 1
              having sum((f.person_times + f.minutes + f.count)::float8) > 0) people""";

    private static final String HEADS =
            "select coalesce(sum(f.person_times), 0) from fact f where %s and f.person_ref is null";

    private final Database database;
    private final Areas areas;

    People(Database database, Areas areas) {
        this.database = database;
        this.areas = areas;
    }

    /** At least so many distinct people. */
    public long distinct(FactQuery query) {
        return areas.people(query)
                .orElseGet(() -> database.number(
                        PERSONS.formatted(query.where()), query.parameters().toArray()));
    }

    /** Person-times counted without names; they stand beside {@link #distinct} and are never added to it. */
    public long headCounted(FactQuery query) {
        return areas.heads(query)
                .orElseGet(() -> database.number(
                        HEADS.formatted(query.where()), query.parameters().toArray()));
    }
}
