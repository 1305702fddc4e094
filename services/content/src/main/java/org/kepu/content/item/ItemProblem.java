package org.kepu.content.item;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with an item. */
public sealed interface ItemProblem extends Problem {

    /** Its latest edition is in a state that does not allow the step. */
    @ProblemType("urn:kepu:problem:item-wrong-state")
    record WrongState(EditionStatus found) implements ItemProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** No edition of it is published, so there is nothing to correct or to take back. */
    @ProblemType("urn:kepu:problem:item-not-published")
    record NotPublished() implements ItemProblem {}

    /** A correction is already being written. */
    @ProblemType("urn:kepu:problem:item-correction-under-way")
    record CorrectionUnderWay(int number) implements ItemProblem {}

    /** The reviewer wrote on the edition (R17). */
    @ProblemType("urn:kepu:problem:item-reviewer-wrote-it")
    record ReviewerWroteIt() implements ItemProblem {}

    /** It has as many editions as one item may have. */
    @ProblemType("urn:kepu:problem:item-too-many-editions")
    record TooManyEditions() implements ItemProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", Item.MAX_EDITIONS);
        }
    }
}
