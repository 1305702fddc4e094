package org.kepu.messaging;

import java.util.UUID;

/**
 * An event as it will travel.
 *
 * @param id the CloudEvents id
 * @param type what happened
 * @param aggregateId the record key
 * @param version the version of the thing after it happened
 * @param headers JSON object of strings: the record's headers
 * @param payload JSON; the text {@code null} is a tombstone
 */
public record EncodedEvent(UUID id, EventType type, String aggregateId, long version, String headers, String payload) {}
