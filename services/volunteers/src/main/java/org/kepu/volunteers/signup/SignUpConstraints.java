package org.kepu.volunteers.signup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of sign-ups (R10): a second place at a session, two shifts at one time. */
@ApplicationScoped
class SignUpConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of(
                "sign_up_overlap", new SignUpProblem.Overlaps(),
                "sign_up_once", new SignUpProblem.Already());
    }
}
