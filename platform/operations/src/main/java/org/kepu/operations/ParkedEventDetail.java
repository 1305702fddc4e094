package org.kepu.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parked event with what it says. An event carries no name, number, address or other personal data, so nothing is hidden.
 *
 * @param event where it came from and why it waits
 * @param headers as they were read; bytes that are no text stand in Base64
 * @param data the body, where it is JSON; absent for a tombstone
 * @param bytes the body in Base64 where it is no JSON, cut after 64 KB
 */
public record ParkedEventDetail(
        ParkedEventView event,
        Map<String, String> headers,
        @Nullable JsonNode data,
        @Nullable String bytes) {

    public ParkedEventDetail {
        headers = Map.copyOf(headers);
    }
}
