package org.kepu.venues.place;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.venues.place.PlaceImport.Done;
import org.kepu.venues.place.PlaceImport.Running;

/** The import of a register (地区导入) in one of its states: running → done. */
public sealed interface PlaceImport permits Running, Done {

    /** What is imported. */
    Order order();

    /** How far it is. */
    Progress progress();

    /** Counts every change, from 1. */
    long version();

    /**
     * @param register name of a register of the contracts, such as {@code 410900-puyang}
     * @param edition what this edition is called, such as {@code 2023}
     * @param validFrom the day from which its places are valid
     * @param startedBy account
     */
    record Order(
            UUID id,
            String register,
            String edition,
            LocalDate validFrom,
            String startedBy,
            OffsetDateTime startedAt) {}

    /**
     * @param total rows of the file
     * @param done rows looked at
     * @param changed places that were new or changed
     */
    record Progress(int total, int done, int changed) {
        public Progress {
            if (done < 0 || done > total) {
                throw new IllegalArgumentException("done must be 0 to " + total + ", was " + done);
            }
        }
    }

    /** Going on. */
    record Running(Order order, Progress progress, long version) implements PlaceImport {

        /** So many more rows looked at. */
        Running advance(int rows, int changedRows) {
            Progress next = new Progress(progress.total(), progress.done() + rows, progress.changed() + changedRows);
            return new Running(order, next, version + 1);
        }
    }

    /** Every row has been looked at. */
    record Done(Order order, Progress progress, OffsetDateTime finishedAt, long version) implements PlaceImport {}
}
