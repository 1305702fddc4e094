package org.kepu.messaging.documents;

/**
 * One note of the trail, with what it is about.
 *
 * @param aggregateType kind of the aggregate: the name of its collection
 * @param aggregateId the aggregate
 * @param version the version it had afterwards
 */
public record AuditEntry(AuditNote note, String aggregateType, String aggregateId, long version) {}
