package org.kepu.web;

/** What can be wrong with a request before any feature looks at it, and what can go wrong around every feature. */
public enum RequestProblem implements Problem {
    UNREADABLE("unreadable"),
    KEY_MISSING("idempotency-key-missing"),
    KEY_UNREADABLE("idempotency-key-unreadable"),
    CURSOR_UNREADABLE("cursor-unreadable"),
    NOT_SIGNED_IN("unauthenticated"),
    FORBIDDEN("forbidden"),
    /** Also the answer for a record the caller may not know of: the same words as for an id that does not exist. */
    NOT_FOUND("not-found"),
    METHOD_NOT_ALLOWED("method-not-allowed"),
    NOT_ACCEPTABLE("not-acceptable"),
    CONFLICT("conflict"),
    STALE("version-stale"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type"),
    KEY_REUSED("idempotency-key-reused"),
    IF_MATCH_MISSING("if-match-missing"),
    INTERNAL("internal");

    private final String type;

    RequestProblem(String name) {
        this.type = "urn:kepu:problem:" + name;
    }

    @Override
    public String type() {
        return type;
    }
}
