package org.kepu.messaging.relay;

import java.util.UUID;

/**
 * An event waiting to be sent.
 *
 * @param id the CloudEvents id
 * @param topic where it goes
 * @param key the record key: the aggregate's id
 * @param headers JSON object of strings
 * @param payload JSON; the text {@code null} is a tombstone
 */
public record PendingEvent(UUID id, String topic, String key, String headers, String payload) {

    /** What must stay in order: the same key on the same topic. */
    String line() {
        return topic + ' ' + key;
    }
}
