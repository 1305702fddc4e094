package org.kepu.bench.growth;

import java.util.List;
import org.kepu.bench.stack.Database;

/**
 * A second table like one of metrics, in a schema of the bench: columns, storage parameters, owner, keys and indexes as
 * PostgreSQL itself describes those of the first. Indexes are made when the rows are there. ({@code like … including all} would
 * leave the storage parameters out, and sums without room for their changes are slower.)
 */
record TwinTable(Database metrics, String schema, String name) {

    private static final String PARAMETERS =
            "select coalesce(array_to_string(reloptions, ', '), '') from pg_class where oid = ('public.' || ?)::regclass";

    private static final String OWNER =
            "select pg_get_userbyid(relowner) from pg_class where oid = ('public.' || ?)::regclass";

    private static final String KEYS = """
            select conname, pg_get_constraintdef(oid) from pg_constraint
            where conrelid = ('public.' || ?)::regclass and contype in ('p', 'u') order by conname""";

    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid) from pg_index i
            where i.indrelid = ('public.' || ?)::regclass
              and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1""";

    /** Everything about a table that a twin must have as well, without the name of its schema. */
    private static final String SHAPE = """
            select string_agg(line, E'\n' order by line)
            from pg_class t join pg_namespace n on n.oid = t.relnamespace, lateral (
              select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull as line from pg_attribute
              where attrelid = t.oid and attnum > 0 and not attisdropped
              union all select 'with ' || parameter from unnest(t.reloptions) parameter
              union all select 'owner ' || pg_get_userbyid(t.relowner)
              union all select replace(pg_get_indexdef(indexrelid), n.nspname || '.', '') from pg_index where indrelid = t.oid
            ) lines
            where n.nspname = ? and t.relname = ?""";

    private String full() {
        return schema + "." + name;
    }

    /** Makes it without indexes, empty. */
    void create() {
        String parameters = metrics.text(PARAMETERS, name);
        metrics.run("create table %s (like public.%s including defaults including constraints including identity)%s"
                .formatted(full(), name, parameters.isEmpty() ? "" : " with (" + parameters + ")"));
        metrics.run("alter table %s owner to %s".formatted(full(), metrics.text(OWNER, name)));
    }

    /** Makes its keys and indexes, and lets the planner know it; refuses to go on where it differs from the first. */
    void complete() {
        for (List<String> key : metrics.rows(KEYS, name)) {
            metrics.run("alter table %s add constraint %s %s".formatted(full(), key.get(0), key.get(1)));
        }
        for (List<String> index : metrics.rows(INDEXES, name)) {
            metrics.run(index.getFirst().replace(" ON public." + name, " ON " + full()));
        }
        metrics.run("vacuum analyze " + full());
        String first = metrics.text(SHAPE, "public", name);
        String second = metrics.text(SHAPE, schema, name);
        if (!first.equals(second)) {
            throw new IllegalStateException(
                    "the twin of %s is another table:\n%s\ninstead of\n%s".formatted(name, second, first));
        }
    }
}
