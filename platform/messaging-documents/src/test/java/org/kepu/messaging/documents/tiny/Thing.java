package org.kepu.messaging.documents.tiny;

/** What is kept of a thing another service owns. */
public record Thing(String name, int size) {}
