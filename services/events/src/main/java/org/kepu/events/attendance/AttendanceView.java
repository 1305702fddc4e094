package org.kepu.events.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as shown: what was recorded and what it counts now; never who it was.
 *
 * @param group primary group it counts in now
 * @param personTimes 人次 it counts now
 * @param already whether another call had recorded it; only where a call was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceView(
        UUID id,
        long version,
        UUID session,
        String mode,
        String evidence,
        @Nullable String grade,
        String group,
        List<String> finer,
        int personTimes,
        OffsetDateTime at,
        @Nullable Boolean already,
        @Nullable List<CorrectionView> corrections) {

    /** A signed difference and why. */
    public record CorrectionView(long version, String reason, String group, int personTimes, OffsetDateTime at) {
        static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.version(),
                    correction.reason(),
                    correction.difference().group(),
                    correction.difference().personTimes(),
                    correction.at());
        }
    }

    static AttendanceView of(Kept kept) {
        return of(kept, null, null);
    }

    static AttendanceView answer(Kept kept, boolean already) {
        return of(kept, already, null);
    }

    static AttendanceView opened(Kept kept, List<Correction> corrections) {
        return of(kept, null, corrections.stream().map(CorrectionView::of).toList());
    }

    private static AttendanceView of(Kept kept, @Nullable Boolean already, @Nullable List<CorrectionView> corrections) {
        Attendance attendance = kept.attendance();
        return new AttendanceView(
                attendance.id(),
                kept.version(),
                attendance.session(),
                attendance.mode().code(),
                attendance.evidence().code(),
                attendance.fact().grade(),
                kept.standing().group(),
                attendance.finer(),
                kept.standing().personTimes(),
                attendance.at(),
                already,
                corrections);
    }
}
