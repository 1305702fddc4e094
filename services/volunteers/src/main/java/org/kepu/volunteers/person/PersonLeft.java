package org.kepu.volunteers.person;

import java.util.UUID;

/**
 * Somebody leaves: told to the other features inside the same transaction.
 *
 * @param ref what stood for him in events until now
 */
public record PersonLeft(UUID id, String ref) {}
