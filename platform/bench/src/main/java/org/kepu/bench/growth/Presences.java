package org.kepu.bench.growth;

import org.kepu.bench.stack.Database;

/** Presences of former days in volunteers, kept aside so that they are quickly put back where check-ins are written. */
final class Presences {

    private static final String MAKE = """
            create table bench_mark as
            select gen_random_uuid() as nonce, gen_random_uuid() as record_id, md5('session' || n %% 1000)::uuid as session_id,
                   md5('shift' || n %% 1000)::uuid as shift_id, lpad((n / 1000)::text, 32, '0')::uuid as person_id,
                   'in' as side, 0 as ordinal, 'rotating-code' as evidence, t as at, t as received_at,
                   decode(md5(n::text), 'hex') as digest, 57000000 + n %% 1000 as step, 'bench-phone-' || n as phone, n
            from generate_series(0, %d - 1) n, (select timestamptz '2024-06-01 10:00+08' as t) now""";

    private static final String PUT = """
            insert into service_mark (nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at,
                                      digest, step, phone)
            select nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at, digest, step, phone
            from bench_mark where n < ?""";

    private final Database volunteers;

    Presences(Database volunteers, int most) {
        this.volunteers = volunteers;
        volunteers.run("drop table if exists bench_mark");
        volunteers.run(MAKE.formatted(most));
    }

    /** Leaves so many presences of former days and none of today. */
    void only(int number) {
        volunteers.empty("service_mark");
        int put = volunteers.change(PUT, number);
        if (put != number) {
            throw new IllegalStateException(put + " presences were put back instead of " + number);
        }
        volunteers.run("vacuum analyze service_mark");
        volunteers.run("checkpoint");
    }

    /** Removes what was kept aside. */
    void close() {
        volunteers.run("drop table bench_mark");
    }
}
