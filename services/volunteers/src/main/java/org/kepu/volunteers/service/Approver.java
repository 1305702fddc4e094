package org.kepu.volunteers.service;

import java.util.Optional;

/**
 * Who wants to approve (审批人).
 *
 * @param account the caller's
 * @param ref the caller's reference
 * @param leads whether the caller runs the session
 * @param level rank of the highest place whose operator the caller is and which covers the service's place, 1 for a city;
 *     empty where the caller is no operator there
 */
record Approver(String account, String ref, boolean leads, Optional<Integer> level) {

    /** Whether the caller has anything to do with the service at all. */
    boolean isConcerned() {
        return leads || level.isPresent();
    }

    /** Whether the caller is operator at this rank or higher. */
    boolean reaches(int rank) {
        return level.isPresent() && level.get() <= rank;
    }
}
