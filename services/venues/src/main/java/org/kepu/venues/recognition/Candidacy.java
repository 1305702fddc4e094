package org.kepu.venues.recognition;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is applied for, and for whom.
 *
 * @param round null for what stood before the platform
 * @param kind a code of {@code recognition-kind}
 * @param level a code of {@code level}
 * @param conferrer place code of who confers
 * @param appliedBy account that applied or imported
 * @param statement why it should be conferred, in the applicant's words
 * @param demonstration invented for a demonstration
 */
public record Candidacy(
        UUID id,
        @Nullable UUID round,
        String kind,
        String level,
        Holder holder,
        String conferrer,
        String appliedBy,
        OffsetDateTime appliedAt,
        @Nullable String statement,
        boolean demonstration) {

    /**
     * Who is to hold it: a venue, an organisation, or the place itself.
     *
     * @param place place code where it counts
     */
    public record Holder(@Nullable UUID venue, @Nullable UUID organisation, String place) {

        public Holder {
            if (venue != null && organisation != null) {
                throw new IllegalArgumentException("a holder is a venue or an organisation, not both");
            }
        }

        /** What is counted once however many recognitions it has. */
        public String subject() {
            UUID id = venue == null ? organisation : venue;
            return id == null ? place : id.toString();
        }
    }
}
