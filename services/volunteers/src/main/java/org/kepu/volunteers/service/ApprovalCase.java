package org.kepu.volunteers.service;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be approved (审批事项), as far as the two-person rule needs it.
 *
 * @param account of the volunteer, null where there is none
 * @param ref of the volunteer
 * @param organisers references of those who announced the session
 * @param recorders accounts that scanned, called the roll or filled in
 * @param approvedBy accounts that have approved already
 * @param dayTotal minutes of the person on that day, this service included
 */
record ApprovalCase(
        Set<Wait> waits,
        @Nullable String account,
        String ref,
        List<String> organisers,
        Set<String> recorders,
        Set<String> approvedBy,
        int dayTotal) {

    ApprovalCase {
        waits = Set.copyOf(waits);
        organisers = List.copyOf(organisers);
        recorders = Set.copyOf(recorders);
        approvedBy = Set.copyOf(approvedBy);
    }
}
