package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.intake.Counting;

/**
 * Tables like those that are shown, in a schema of their own: a rebuild fills them while the others go on, and puts them in
 * their place in one transaction. Statements find them by the search path, so both are written by the same ones.
 */
@ApplicationScoped
class ShadowTables {

    private static final String INDEXES = """
            select indexname, regexp_replace(indexdef, '^.* USING ', ''), indexdef like 'CREATE UNIQUE%'
            from pg_indexes where schemaname = ? and tablename = ?""";

    /** Everything is counted in its areas from the first fact on; both tables as they are at one moment. */
    private static final String AREAS = """
            with areas as (
              insert into shadow.area (code, digest, people, upto)
              select code, digest, people, date '9999-12-31' from public.area
            )
            insert into shadow.area_place (place, area) select place, area from public.area_place""";

    private static final String OPTIONS = """
            select array_to_string(reloptions, ', ') from pg_class
            where oid = ('public.' || ?)::regclass and reloptions is not null""";

    private static final String READERS = """
            select distinct grantee from information_schema.role_table_grants
            where table_schema = 'public' and table_name = ? and privilege_type = 'SELECT' and grantee <> current_user""";

    private final Database database;

    ShadowTables(Database database) {
        this.database = database;
    }

    /** Empty ones, whatever was there before. */
    void create() {
        drop();
        database.run("create schema shadow");
        for (String table : Counting.TABLES) {
            String like = "create table shadow." + table + " (like public." + table + " including all)";
            // "All" does not include how full a page may be, which sums are kept by.
            List<String> options = database.rows(OPTIONS, row -> row.getString(1), table);
            database.run(options.isEmpty() ? like : like + " with (" + options.getFirst() + ")");
        }
        database.run(AREAS);
    }

    void drop() {
        database.run("drop schema if exists shadow cascade");
    }

    /** Until the end of the transaction statements write here; or, with false, where they always do. */
    void use(boolean shadow) {
        database.run(shadow ? "set local search_path to shadow, public" : "set local search_path to default");
    }

    /** Puts them in the place of the others, with the same names of indexes and the same readers. */
    void swap() {
        for (String table : Counting.TABLES) {
            Map<String, String> names = indexNames(table);
            database.rows(READERS, row -> row.getString(1), table)
                    .forEach(reader -> database.run(
                            "grant select on shadow." + table + " to \"" + reader.replace("\"", "\"\"") + "\""));
            database.run("drop table public." + table);
            names.forEach((before, after) -> {
                if (!before.equals(after)) {
                    database.run("alter index shadow." + before + " rename to " + after);
                }
            });
            database.run("alter table shadow." + table + " set schema public");
        }
        database.run("drop schema shadow");
    }

    /** A copy's indexes have names of PostgreSQL's making; migrations know them by ours. */
    private Map<String, String> indexNames(String table) {
        Map<String, String> ours = new HashMap<>();
        indexes("public", table).forEach(index -> ours.put(index.definition(), index.name()));
        Map<String, String> names = new HashMap<>();
        indexes("shadow", table)
                .forEach(index -> names.put(index.name(), ours.getOrDefault(index.definition(), index.name())));
        return names;
    }

    private record Index(String name, String definition) {}

    private List<Index> indexes(String schema, String table) {
        return database.rows(
                INDEXES, row -> new Index(row.getString(1), row.getBoolean(3) + " " + row.getString(2)), schema, table);
    }
}
