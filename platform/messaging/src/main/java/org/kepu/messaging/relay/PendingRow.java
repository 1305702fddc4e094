package org.kepu.messaging.relay;

/**
 * A row waiting to be sent.
 *
 * @param headers JSON object of strings
 * @param payload JSON; the text {@code null} is a tombstone
 */
record PendingRow(long position, String topic, String aggregateId, String headers, String payload, int attempts) {

    /** What must stay in order: the same key on the same topic. */
    String line() {
        return topic + ' ' + aggregateId;
    }
}
