package org.kepu.web;

import java.util.Map;

/**
 * What a broken constraint of the database means, so that a race lost in the database is answered with the same problem
 * as one seen by the rules. A feature adds one as an application-scoped bean.
 */
public interface ConstraintProblems {

    /** The problem for each constraint or unique index, by its name in the migration. */
    Map<String, Problem> byConstraint();
}
