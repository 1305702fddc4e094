package org.kepu.volunteers.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.kepu.presence.evidence.EvidenceGrade;

/**
 * What a closed service says (服务记录).
 *
 * @param day the city's day on which the shift started
 * @param in when the person came, city time
 * @param out when the person left, city time
 * @param minutes whole minutes that count
 * @param flags what stands out, sorted codes
 */
public record ServiceFile(
        UUID id,
        UUID session,
        UUID shift,
        UUID person,
        String role,
        String place,
        LocalDate day,
        OffsetDateTime in,
        OffsetDateTime out,
        int minutes,
        EvidenceGrade grade,
        Set<String> flags,
        OffsetDateTime closedAt) {

    public ServiceFile {
        flags = Set.copyOf(flags);
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes must not be negative, was " + minutes);
        }
    }

    /** The same service with other times; no correction makes the grade better (R2). */
    ServiceFile corrected(OffsetDateTime newIn, OffsetDateTime newOut, int newMinutes) {
        return new ServiceFile(
                id, session, shift, person, role, place, day, newIn, newOut, newMinutes, grade, flags, closedAt);
    }

    /** The same service, judged anew by the one table. */
    ServiceFile worth(EvidenceGrade newGrade, Set<String> newFlags) {
        return new ServiceFile(
                id, session, shift, person, role, place, day, in, out, minutes, newGrade, newFlags, closedAt);
    }
}
