package org.kepu.bench.city;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Scale;

/**
 * Volunteers and their sign-ups, written straight into the tables: registering and signing up are not what is measured.
 * Person n has the account {@code n}. Personal columns hold random bytes; a check-in does not read them.
 */
public final class People {

    /** So many times the people can be served by pgbench in one window: it is faster than the service. */
    static final int ROUNDS = 4;

    private static final String PERSON = """
            insert into person (id, version, status, status_since, account, ref, number, number_token, name, age_band, place,
                                kind, skills, languages, registered_at, registered_by, consent_at)
            select lpad(n::text, 32, '0')::uuid, 2, 'verified', t, n::text, md5('ref' || n),
                   decode(md5('number' || n), 'hex'), decode(md5('number' || n), 'hex'), decode(md5('name' || n), 'hex'),
                   '18-59', ?, 'science', '{}', '{}', t, 'bench', t
            from generate_series(0, ? - 1) n, (select ?::timestamptz as t) now""";

    private static final String SIGN_UP = """
            insert into sign_up (id, version, shift_id, session_id, person_id, status, during, signed_up_at, signed_up_by,
                                 event_id)
            select gen_random_uuid(), 1, s.id, s.session_id, lpad(n::text, 32, '0')::uuid, 'signed-up',
                   tstzrange(t + make_interval(hours => ?), t + make_interval(hours => ?, mins => 30)), t, 'bench',
                   gen_random_uuid()
            from generate_series(0, ? - 1) n
            join unnest(?::uuid[]) with ordinality as asked (session, nth) on asked.nth - 1 = n % ?
            join shift s on s.session_id = asked.session
            cross join (select ?::timestamptz as t) now""";

    private static final String COPY_SHIFTS = """
            create temp table copied as select * from shift where session_id = any(?::uuid[])""";

    private static final String RENAME_SHIFTS = """
            update copied c set id = fresh.id, session_id = fresh.id
            from (select id as old, lpad((? + row_number() over (order by session_id) - 1)::text, 32, '0')::uuid as id
                  from copied) fresh
            where c.id = fresh.old""";

    private static final String SIGN_UP_COPIES = """
            insert into sign_up (id, version, shift_id, session_id, person_id, status, during, signed_up_at, signed_up_by,
                                 event_id)
            select lpad(n::text, 32, '0')::uuid, 1, lpad(s::text, 32, '0')::uuid, lpad(s::text, 32, '0')::uuid,
                   lpad((n % p)::text, 32, '0')::uuid, 'signed-up',
                   tstzrange(t + make_interval(hours => 10 + n / p), t + make_interval(hours => 10 + n / p, mins => 30)), t,
                   'bench', gen_random_uuid()
            from (select n, p, t, n % k + k * (n / p) as s
                  from (select ?::int as p, ?::int as k, ?::timestamptz as t) size, generate_series(0, ? - 1) n) pairs""";

    private final Database volunteers;
    private final Scale scale;
    private final OffsetDateTime now;

    public People(Database volunteers, Scale scale, OffsetDateTime now) {
        this.volunteers = volunteers;
        this.scale = scale;
        this.now = now;
    }

    /** Writes the verified volunteers of a county. */
    public void register(String county) {
        volunteers.change(PERSON, county, scale.people(), now);
    }

    /** Signs people up, person n for the session n modulo their number, at an hour of its own so that nothing overlaps. */
    public void signUp(List<String> sessions, int people, int hour) {
        volunteers.change(SIGN_UP, hour, hour, people, array(sessions), sessions.size(), now);
    }

    /**
     * Makes what pgbench checks in to: copies of these sessions and sign-ups for them, all with ids that are numbers, because
     * pgbench counts and cannot look anything up. Number n is person n modulo the people at session
     * {@code n % sessions + sessions * (n / people)}.
     */
    public void copyForPgbench(List<String> sessions) {
        for (int round = 0; round < ROUNDS; round++) {
            volunteers.change(COPY_SHIFTS, array(sessions));
            volunteers.change(RENAME_SHIFTS, (long) round * sessions.size());
            volunteers.run("insert into shift select * from copied; drop table copied");
        }
        volunteers.change(SIGN_UP_COPIES, scale.people(), sessions.size(), now, scale.people() * ROUNDS);
    }

    /** Lets the planner know what lies in the tables. */
    public void analyse() {
        volunteers.run("vacuum analyze");
    }

    private static String array(List<String> ids) {
        return ids.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
