package org.kepu.events.attendance;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A correction (更正) of an attendance, appended: a signed difference in one group.
 *
 * @param id also the id of its event
 * @param version of the attendance after it
 * @param reason a code of the vocabulary {@code correction-reason}
 * @param after what the record counts once all differences of this correction are added
 */
record Correction(
        UUID id,
        long version,
        String reason,
        Standing.Difference difference,
        Standing after,
        OffsetDateTime at,
        String actor) {}
