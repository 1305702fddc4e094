package org.kepu.content.push;

import java.util.UUID;

/**
 * The frozen list of recipients (接收名单). Its lines lie in documents of their own; a correction goes by the same lines.
 *
 * @param id under which its lines are kept
 * @param steps how many documents hold them
 * @param size how many recipients there are
 */
public record RecipientList(UUID id, int steps, int size) {

    public RecipientList {
        if (steps < 0 || size < 0) {
            throw new IllegalArgumentException("steps and size must not be negative, were " + steps + ", " + size);
        }
    }
}
