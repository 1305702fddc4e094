package org.kepu.e2e.phones;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the door answered a phone.
 *
 * @param status HTTP status; 0 where no answer came
 * @param retryAfter the header's value; empty where there is none
 */
record Reply(int status, String retryAfter, JsonNode body) {

    boolean done() {
        return status >= 200 && status < 300;
    }

    /** The end of a problem's type; empty for what is none. */
    String problem() {
        return done() ? "" : body.path("type").asText().replace("urn:kepu:problem:", "");
    }

    /** What a phone was told that has to send again. */
    String hold() {
        return status == 0 ? "no answer" : status + (retryAfter.isEmpty() ? "" : ", come again");
    }

    /** Whether nothing was judged, so that the app keeps the scan and sends it again under its nonce ({@code judge.ts}). */
    boolean holds() {
        return status == 0
                || status >= 500
                || status == 408
                || status == 425
                || (status == 429 && !problem().equals("checkin-code-attempts-spent"));
    }
}
