package org.kepu.volunteers.appointment;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an appointment. */
public sealed interface AppointmentProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:appointment-wrong-state")
    record WrongState(AppointmentStatus found) implements AppointmentProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Who names does not confirm: the level above does. */
    @ProblemType("urn:kepu:problem:appointment-level-above-needed")
    record LevelAboveNeeded() implements AppointmentProblem {}

    /** The same person has been named for this role at this place from this day. */
    @ProblemType("urn:kepu:problem:appointment-already")
    record Already() implements AppointmentProblem {}

    /** An end before the term begins, or after it has lapsed. */
    @ProblemType(value = "urn:kepu:problem:appointment-end-outside-term", field = "endedOn")
    record EndOutsideTerm() implements AppointmentProblem {}
}
