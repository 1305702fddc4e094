package org.kepu.venues.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue (场馆) in one of its states: submitted → listed ↔ suspended → closed; a refused one may be submitted again.
 * Domain V1.
 */
public sealed interface Venue {

    /** What the register knows of it. */
    VenueFile file();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return file().id();
    }

    default String place() {
        return file().profile().place();
    }

    /** In the register, whether it is open at the moment or not. */
    sealed interface InRegister extends Venue {
        InRegister change(VenueProfile next);

        InRegister wear(List<VenueFile.Badge> badges);

        default Closed close(Closing closing) {
            return new Closed(file(), closing, version() + 1);
        }
    }

    /** Waits for the county's check. */
    record Submitted(VenueFile file, long version) implements Venue {
        Submitted change(VenueProfile next) {
            return new Submitted(file.with(next), version + 1);
        }

        Listed list(LocalDate day) {
            return new Listed(file.listed(day), version + 1);
        }

        TurnedDown turnDown(Refusal refusal) {
            return new TurnedDown(file, refusal, version + 1);
        }
    }

    /**
     * Why the county did not list it.
     *
     * @param reason a code of {@code rejection-reason}
     * @param words a sentence for whoever registered it
     */
    record Refusal(String reason, String words) {}

    /** Refused by the county; a change submits it again. */
    record TurnedDown(VenueFile file, Refusal refusal, long version) implements Venue {
        Submitted submitAgain(VenueProfile next) {
            return new Submitted(file.with(next), version + 1);
        }
    }

    /** Open to the public as it says. */
    record Listed(VenueFile file, long version) implements InRegister {
        @Override
        public Listed change(VenueProfile next) {
            return new Listed(file.with(next), version + 1);
        }

        @Override
        public Listed wear(List<VenueFile.Badge> badges) {
            return new Listed(file.wearing(badges), version + 1);
        }

        Suspended suspend(Suspension suspension) {
            return new Suspended(file, suspension, version + 1);
        }
    }

    /**
     * Why it is not open.
     *
     * @param reason a code of {@code cancellation-reason}
     * @param until last day, where it is known
     */
    record Suspension(String reason, @Nullable LocalDate until) {}

    /** Not open for the time being; it counts and publishes no openings. */
    record Suspended(VenueFile file, Suspension suspension, long version) implements InRegister {
        @Override
        public Suspended change(VenueProfile next) {
            return new Suspended(file.with(next), suspension, version + 1);
        }

        @Override
        public Suspended wear(List<VenueFile.Badge> badges) {
            return new Suspended(file.wearing(badges), suspension, version + 1);
        }

        Listed reopen() {
            return new Listed(file, version + 1);
        }
    }

    /**
     * Why and when it closed for good.
     *
     * @param reason a code of {@code ending-reason}
     * @param day first day on which it is no longer there
     */
    record Closing(String reason, LocalDate day) {}

    /** Closed for good. */
    record Closed(VenueFile file, Closing closing, long version) implements Venue {}
}
