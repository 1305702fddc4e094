package org.kepu.messaging.intake;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Finds in a batch that fails the records that cannot be handled, and parks those alone. */
public final class PoisonSearch {

    private static final Logger LOG = Logger.getLogger(PoisonSearch.class);
    private static final int ATTEMPTS = 3;

    private final String consumer;
    private final Predicate<Throwable> passes;
    private final Consumer<List<ConsumerRecord<String, byte[]>>> handle;
    private final BiConsumer<ConsumerRecord<String, byte[]>, RuntimeException> park;

    /**
     * @param passes tells a failure that passes by itself; it is thrown on and nothing is parked for it
     * @param handle handles records, all or none as far as its store can
     * @param park puts one record aside for good
     */
    public PoisonSearch(
            String consumer,
            Predicate<Throwable> passes,
            Consumer<List<ConsumerRecord<String, byte[]>>> handle,
            BiConsumer<ConsumerRecord<String, byte[]>, RuntimeException> park) {
        this.consumer = consumer;
        this.passes = passes;
        this.handle = handle;
        this.park = park;
    }

    /** What fails is cut in halves, the first before the second, until the poison stands alone: order is kept. */
    public void through(List<ConsumerRecord<String, byte[]>> records) {
        try {
            handle.accept(records);
        } catch (RuntimeException e) {
            if (passes.test(e)) {
                throw e;
            }
            if (records.size() == 1) {
                again(records, e);
            } else {
                LOG.debugf(e, "a batch failed and is cut in halves: consumer=%s records=%d", consumer, records.size());
                int middle = records.size() / 2;
                through(records.subList(0, middle));
                through(records.subList(middle, records.size()));
            }
        }
    }

    /** It may only have met a change by somebody else. */
    private void again(List<ConsumerRecord<String, byte[]>> one, RuntimeException first) {
        RuntimeException last = first;
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            try {
                handle.accept(one);
                return;
            } catch (RuntimeException e) {
                if (passes.test(e)) {
                    throw e;
                }
                last = e;
            }
        }
        ConsumerRecord<String, byte[]> poison = one.getFirst();
        LOG.errorf(
                last,
                "an event is parked: consumer=%s topic=%s partition=%d offset=%d",
                consumer,
                poison.topic(),
                poison.partition(),
                poison.offset());
        park.accept(poison, last);
    }
}
