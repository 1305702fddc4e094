package org.kepu.e2e.phones;

import java.time.Duration;
import java.util.List;

/**
 * What a phone was told in the end.
 *
 * @param service who was asked: {@code volunteers} or {@code events}
 * @param again whether it is the answer to the second of two equal requests
 * @param before what it was told before that, so that it had to send the scan again: {@code no answer}, {@code 503, come again}
 * @param problem the end of the problem's type; empty where it was done
 * @param words title and detail of a refusal as the person reads them
 * @param record the record it made; empty where it made none
 * @param after from the moment the person scanned to the answer
 */
public record Told(
        int phone,
        Habit habit,
        String service,
        boolean again,
        List<String> before,
        int status,
        String problem,
        String words,
        String record,
        Duration after) {

    public Told {
        before = List.copyOf(before);
    }

    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** Status and reason in one word: {@code 201}, {@code 422 checkin-code-wrong}. */
    public String outcome() {
        return problem.isEmpty() ? Integer.toString(status) : status + " " + problem;
    }
}
