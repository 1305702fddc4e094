package org.kepu.messaging.documents;

/**
 * An aggregate as it was read.
 *
 * @param id of the document
 * @param version from 1; grows by one with every write
 * @param data the content
 * @param answers what it has answered so far
 * @param <D> a public record
 */
public record Stored<D extends Record>(String id, long version, D data, Answers answers) {}
