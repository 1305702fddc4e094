package org.kepu.events.request;

import java.util.Arrays;
import java.util.Locale;

/** The name of a request's state, as stored and shown. */
enum RequestStatus {
    SUBMITTED,
    ACCEPTED,
    SCHEDULED,
    DELIVERED,
    ANSWERED,
    CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(status -> status.code().equals(code));
    }

    static RequestStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static RequestStatus of(Request request) {
        return switch (request) {
            case Request.Waiting ignored -> SUBMITTED;
            case Request.Accepted ignored -> ACCEPTED;
            case Request.Scheduled ignored -> SCHEDULED;
            case Request.Delivered ignored -> DELIVERED;
            case Request.Answered ignored -> ANSWERED;
            case Request.Closed ignored -> CLOSED;
        };
    }
}
