package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses of people. */
@ApplicationScoped
class PersonConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("person_account_key", new PersonProblem.AlreadyRegistered());
    }
}
