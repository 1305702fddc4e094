package org.kepu.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;

/**
 * How far the figures have come (统计进度): a number that grows with whatever moves a figure. Also where offsets begin anew
 * after a broker lost its disk: then it grows by one a batch, until they have passed it.
 */
@ApplicationScoped
public class FigurePositions {

    private static final String ADVANCE = """
        insert into figure_position as known (topic, partition, next_offset)
        select * from unnest(?::text[], ?::int[], ?::bigint[])
        on conflict (topic, partition) do update
          set next_offset = greatest(excluded.next_offset, known.next_offset + 1)\
        """;

    private static final String REBUILT = """
        insert into figure_position as known (topic, partition, next_offset) values ('rebuilds', 0, 1)
        on conflict (topic, partition) do update set next_offset = known.next_offset + 1\
        """;

    private final Database database;

    FigurePositions(Database database) {
        this.database = database;
    }

    /** The sum over all partitions; the same for every replica. */
    public long now() {
        return database.number("select coalesce(sum(next_offset), 0)::bigint from figure_position");
    }

    /** These events are counted, in the current transaction: one statement a batch. */
    void advance(List<IncomingEvent> events) {
        Map<Partition, Long> next =
                new TreeMap<>(Comparator.comparing(Partition::topic).thenComparing(Partition::number));
        events.stream()
                .map(IncomingEvent::position)
                .forEach(read ->
                        next.merge(new Partition(read.topic(), read.partition()), read.offset() + 1, Math::max));
        database.run(
                ADVANCE,
                new ArrayOf("text", next.keySet().stream().map(Partition::topic).toList()),
                new ArrayOf("int", next.keySet().stream().map(Partition::number).toList()),
                new ArrayOf("bigint", next.values()));
    }

    /** All figures were built again, in the current transaction. */
    public void rebuilt() {
        database.run(REBUILT);
    }

    private record Partition(String topic, int number) {}
}
