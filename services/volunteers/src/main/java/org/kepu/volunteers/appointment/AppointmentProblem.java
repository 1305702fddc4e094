package org.kepu.volunteers.appointment;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with an appointment. */
public sealed interface AppointmentProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that its state does not allow. */
    record WrongState(AppointmentStatus found) implements AppointmentProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:appointment-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Who names does not confirm: the level above does. */
    record LevelAboveNeeded() implements AppointmentProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:appointment-level-above-needed";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The same person has been named for this role at this place from this day. */
    record Already() implements AppointmentProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:appointment-already";
        }
    }

    /** An end before the term begins, or after it has lapsed. */
    record EndOutsideTerm() implements AppointmentProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:appointment-end-outside-term";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "endedOn";
        }
    }
}
