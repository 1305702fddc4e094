package org.kepu.messaging.intake;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Hands a batch of records to a handler in one transaction, together with the memory that they were read.
 *
 * <p>When this returns the effect is committed and the offsets may be; a crash in between repeats harmlessly. A poison
 * event is parked with its reason and holds later facts of its key; nothing is parked because a database was away.
 */
public interface BatchReader {

    /**
     * Handles all records, in their order per key.
     *
     * @throws RuntimeException only when the database stayed away beyond all patience; the channel has then failed for
     *     good
     */
    void read(EventHandler handler, ConsumerRecords<String, byte[]> records);
}
