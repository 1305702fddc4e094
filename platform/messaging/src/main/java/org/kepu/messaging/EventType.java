package org.kepu.messaging;

import java.util.regex.Pattern;

/**
 * The type of an event: who says what happened to which kind of thing, in which major version of its schema.
 *
 * @param service the service that owns the thing, such as {@code venues}
 * @param aggregate the kind of thing, such as {@code recognition}
 * @param past what happened, in the past tense, such as {@code conferred}; {@code state} for a register's state
 * @param major the major version of the schema, from 1
 */
public record EventType(String service, String aggregate, String past, int major) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public EventType {
        requireSlug("service", service);
        requireSlug("aggregate", aggregate);
        requireSlug("past", past);
        if (major < 1) {
            throw new IllegalArgumentException("major must be at least 1, was " + major);
        }
    }

    /** Version 1 of a fact. */
    public static EventType fact(String service, String aggregate, String past) {
        return new EventType(service, aggregate, past, 1);
    }

    /** Version 1 of a register's state. */
    public static EventType state(String service, String aggregate) {
        return new EventType(service, aggregate, "state", 1);
    }

    /** The CloudEvents type, such as {@code org.kepu.venues.recognition.conferred.v1}. */
    public String ceType() {
        return "org.kepu." + service + "." + aggregate + "." + past + ".v" + major;
    }

    /** Whether this is the whole current state of a register's entry rather than a fact. */
    public boolean isState() {
        return "state".equals(past);
    }

    /** The topic it travels on: {@code kepu.venues.recognition}, or {@code kepu.venues.place.state}. */
    public String topic() {
        return "kepu." + service + "." + aggregate + (isState() ? ".state" : "");
    }

    /** The identifier of its JSON schema. */
    public String schema() {
        return "urn:kepu:schema:" + ceType();
    }

    private static void requireSlug(String field, String value) {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be a lower-case slug, was \"" + value + "\"");
        }
    }
}
