package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of appointments. */
@ApplicationScoped
class AppointmentConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("appointment_once", new AppointmentProblem.Already());
    }
}
