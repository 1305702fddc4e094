package org.kepu.due;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/**
 * Work whose time has come (到期事项).
 *
 * @param kind what is to be done
 * @param key for what: unique within its kind, mostly an id
 * @param dueAt when it was to be done, city time; now may be much later
 * @param payload what was written with it
 * @param attempt 1 for the first try, then 2 …
 */
public record DueItem(String kind, String key, OffsetDateTime dueAt, JsonNode payload, int attempt) {}
