package org.kepu.web;

/** What can be wrong with a request before any feature looks at it, and what can go wrong around every feature. */
public enum RequestProblem implements Problem {
    UNREADABLE(400, "unreadable"),
    KEY_MISSING(400, "idempotency-key-missing"),
    KEY_UNREADABLE(400, "idempotency-key-unreadable"),
    CURSOR_UNREADABLE(400, "cursor-unreadable"),
    NOT_SIGNED_IN(401, "unauthenticated"),
    FORBIDDEN(403, "forbidden"),
    /** Also the answer for a record the caller may not know of: the same words as for an id that does not exist. */
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    CONFLICT(409, "conflict"),
    STALE(412, "version-stale"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
    KEY_REUSED(422, "idempotency-key-reused"),
    IF_MATCH_MISSING(428, "if-match-missing"),
    INTERNAL(500, "internal");

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
