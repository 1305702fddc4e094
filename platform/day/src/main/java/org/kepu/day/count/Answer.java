package org.kepu.day.count;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One answer of the platform as the day's player got it; the log of these is all the count knows.
 *
 * @param step the part of the day it belongs to, such as {@code check-in}
 * @param status HTTP status
 * @param sent what was sent: JSON, the text of a list, or null for nothing and for other files
 * @param got what came back
 */
public record Answer(String step, String method, String path, int status, JsonNode sent, JsonNode got) {

    /** Whether the platform said yes. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
