package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;

/** What the database refuses: the same recognition twice at one time, a second objection of one person. */
@ApplicationScoped
class RecognitionConstraints implements ConstraintProblems {

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of(
                "recognition_once", new RecognitionProblem.Already(),
                "recognition_objection_once", new RecognitionProblem.ObjectedAlready());
    }
}
