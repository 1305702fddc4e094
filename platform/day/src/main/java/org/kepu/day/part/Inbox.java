package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import org.kepu.day.Day;

/** What somebody was told in the app. */
final class Inbox {

    private static final int LATEST = 200;

    private Inbox() {}

    /** The latest messages of an account. */
    static JsonNode of(Day day, String account) {
        return day.api()
                .get("inbox", account, "/api/content/v1/inbox?limit=" + LATEST)
                .got()
                .path("items");
    }

    /** How many of them have this title. */
    static long titled(Day day, String account, String title) {
        long found = 0;
        for (JsonNode message : of(day, account)) {
            found += message.path("title").asText().equals(title) ? 1 : 0;
        }
        return found;
    }
}
