package org.kepu.bench.catchup;

import org.kepu.bench.stack.Database;

/**
 * Events that wait in the outbox: copies of one the service wrote for a check-in, each with an id and a subject of its own, so
 * that every one of them is found again among the facts.
 *
 * @param mark first eight characters of their subjects, another for every backlog
 */
record Backlog(String mark, int events) {

    private static final String WRITE = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            select copy.id, aggregatetype, copy.subject, type, aggregate_version, topic,
                   headers || jsonb_build_object('ce_id', copy.id::text, 'ce_subject', copy.subject), payload, created_at
            from (select * from outbox_sent where type like '%checked-in%' order by position desc limit 1) one
            cross join lateral (
              select uuidv7() as id, ? || lpad(n::text, 28, '-0000-7000-8000-000000000000') as subject
              from generate_series(1, ?) n where one.position is not null) copy""";

    private static final String COUNTED = "select coalesce(sum(facts), 0)::bigint from rollup where kind = 'check-in'";
    private static final String FACTS = "select count(*) from fact where kind = 'check-in' and subject like ? || '%'";
    private static final String SUBJECTS =
            "select count(distinct subject) from fact where kind = 'check-in' and subject like ? || '%'";

    /** Puts them into the outbox. */
    void write(Database volunteers) {
        int written = volunteers.change(WRITE, mark, events);
        if (written != events) {
            throw new IllegalStateException("%d events were written instead of %d".formatted(written, events));
        }
    }

    /** Check-ins in the figures, those of others included. */
    static long counted(Database metrics) {
        return metrics.number(COUNTED);
    }

    /** What is wrong with the figures once everything was to be counted; empty where each event counts once. */
    String wrong(Database metrics, long countedBefore) {
        long facts = metrics.number(FACTS, mark);
        long subjects = metrics.number(SUBJECTS, mark);
        long risen = counted(metrics) - countedBefore;
        return judge(facts, subjects, risen);
    }

    String judge(long facts, long subjects, long risen) {
        return facts == events && subjects == events && risen == events
                ? ""
                : "%d events became %d facts of %d subjects, and the figures rose by %d"
                        .formatted(events, facts, subjects, risen);
    }
}
