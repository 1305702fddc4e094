package org.kepu.venues.place;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The import of a register (地区导入) in one of its states: planned → running → done, or dropped before it ran. */
public sealed interface PlaceImport {

    /** What is imported. */
    Order order();

    /** What it was found to change when it was planned. */
    PlaceDifferences differences();

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
     * @param changed places that were new, changed or ended
     */
    record Progress(int total, int done, int changed) {
        public Progress {
            if (done < 0 || done > total) {
                throw new IllegalArgumentException("done must be 0 to " + total + ", was " + done);
            }
        }
    }

    /** Compared, and waiting for somebody to confirm it; nothing is written yet. */
    record Planned(Order order, PlaceDifferences differences, Progress progress, long version) implements PlaceImport {

        Running confirm() {
            return new Running(order, differences, progress, version + 1);
        }

        Dropped drop(OffsetDateTime at) {
            return new Dropped(order, differences, progress, at, version + 1);
        }
    }

    /** Going on. */
    record Running(Order order, PlaceDifferences differences, Progress progress, long version) implements PlaceImport {

        /** So many more rows looked at. */
        Running advance(int rows, int changedRows) {
            Progress next = new Progress(progress.total(), progress.done() + rows, progress.changed() + changedRows);
            return new Running(order, differences, next, version + 1);
        }

        /** Every row has been looked at, and so many places ended; with the version of the last advance. */
        Done finish(int ended, OffsetDateTime at) {
            Progress last = new Progress(progress.total(), progress.done(), progress.changed() + ended);
            return new Done(order, differences, last, at, version);
        }
    }

    /** Every row has been looked at. */
    record Done(Order order, PlaceDifferences differences, Progress progress, OffsetDateTime finishedAt, long version)
            implements PlaceImport {}

    /** Not wanted; nothing was written. */
    record Dropped(
            Order order, PlaceDifferences differences, Progress progress, OffsetDateTime finishedAt, long version)
            implements PlaceImport {}
}
