package org.kepu.events.session;

/** Tells the other features of this service, in the same transaction, that a session was held or called off. */
public record SessionEnded(Session session) {}
