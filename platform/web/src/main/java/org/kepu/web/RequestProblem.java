package org.kepu.web;

/** What can be wrong with a request before any feature looks at it, and what goes wrong around a feature. */
public enum RequestProblem implements Problem {
    UNREADABLE(400, "request-unreadable"),
    KEY_MISSING(400, "request-key-missing"),
    NOT_SIGNED_IN(401, "request-not-signed-in"),
    FORBIDDEN(403, "request-forbidden"),
    NOT_FOUND(404, "request-not-found"),
    METHOD_NOT_ALLOWED(405, "request-method-not-allowed"),
    NOT_ACCEPTABLE(406, "request-not-acceptable"),
    CONFLICT(409, "request-conflict"),
    STALE(412, "request-stale"),
    TOO_LARGE(413, "request-too-large"),
    UNSUPPORTED_TYPE(415, "request-unsupported-type"),
    KEY_REUSED(422, "request-key-reused"),
    IF_MATCH_MISSING(428, "request-if-match-missing"),
    TOO_MANY(429, "request-too-many"),
    INTERNAL(500, "request-internal"),
    UNAVAILABLE(503, "request-unavailable");

    private final int status;
    private final String type;

    RequestProblem(int status, String name) {
        this.status = status;
        this.type = "urn:kepu:problem:" + name;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public int status() {
        return status;
    }
}
