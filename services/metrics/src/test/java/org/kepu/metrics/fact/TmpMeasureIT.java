package org.kepu.metrics.fact;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.*;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.server.TestDatabase;

class TmpMeasureIT {
    @Test
    void shouldMeasure() throws Exception {
        TestDatabase db = TestDatabase.create();
        try (Connection c = db.connect(); PrintWriter out = new PrintWriter("/tmp/people.txt"); Statement s = c.createStatement()) {
            for (String f : new String[] {"V0.1.0.501__facts.sql", "V0.1.0.502__people_and_units.sql"}) {
                s.execute(Files.readString(Path.of("src/main/resources/db/migration/" + f)));
            }
            long t = System.nanoTime();
            s.execute("insert into fact (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count, person_ref, corrects, type, subject, happened_at) "
                + "select gen_random_uuid(), 'attendance', date '2024-01-01' + (i % 366), 'p' || (i % 3197), 'farmers', '{}', '{theme:health}', 'A', 1, 0, 0, md5((i % 200000)::text)::uuid, null, 't', 's', timestamptz '2024-01-01 00:00+08' from generate_series(1, 1000000) i");
            out.println("insert 1e6 ms " + (System.nanoTime() - t) / 1_000_000);
            s.execute("insert into person_alias select md5(i::text)::uuid, md5((i/2)::text)::uuid from generate_series(1,2000) i on conflict do nothing");
            s.execute("vacuum analyze fact"); s.execute("analyze person_alias");
            String q = "select count(*) from (select coalesce(a.root, f.person_ref) from fact f left join person_alias a on a.ref = f.person_ref where f.kind = any('{attendance}') and f.day between '%s' and '%s' and f.place = any((select array_agg('p'||i) from generate_series(0,3196) i)::text[]) and (null::text is null or f.grp = null) and (null::text is null or f.grade = null) and f.tags @> '{}' and (not false or f.tags && '{}') and f.campaigns @> '{}' and f.person_ref is not null group by 1 having sum(f.person_times) > 0 or sum(f.minutes) > 0 or sum(f.count) > 0) people";
            for (String[] span : new String[][] {{"2024-01-01", "2024-12-31"}, {"2024-09-01", "2024-09-30"}, {"2024-09-21", "2024-09-21"}}) {
                for (int i = 0; i < 4; i++) {
                    t = System.nanoTime();
                    try (ResultSet r = s.executeQuery(q.formatted(span[0], span[1]))) { r.next(); out.println(span[0] + ".." + span[1] + " = " + r.getLong(1) + " ms " + (System.nanoTime() - t) / 1_000_000); }
                }
                try (ResultSet r = s.executeQuery("explain (analyze, buffers) " + q.formatted(span[0], span[1]))) { while (r.next()) out.println(r.getString(1)); }
            }
            try (ResultSet r = s.executeQuery("select indexrelname, pg_relation_size(indexrelid) from pg_stat_user_indexes where relname='fact'")) { while (r.next()) out.println(r.getString(1) + " " + r.getLong(2)); }
        }
    }
}
