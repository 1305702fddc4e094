package org.kepu.events.session;

/**
 * How many volunteers a session wants in a role; the volunteers service makes one shift of each.
 *
 * @param role a code of the vocabulary {@code shift-roles}
 * @param count 1 to 500
 */
public record Wanted(String role, int count) {

    public Wanted {
        if (count < 1 || count > 500) {
            throw new IllegalArgumentException("count must be 1 to 500, was " + count);
        }
    }
}
