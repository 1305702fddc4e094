package org.kepu.content.item;

import java.util.Map;
import org.kepu.web.Problem;

/** What can go wrong with an item. */
public sealed interface ItemProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** Its latest edition is in a state that does not allow the step. */
    record WrongState(EditionStatus found) implements ItemProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:item-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** No edition of it is published, so there is nothing to correct or to take back. */
    record NotPublished() implements ItemProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:item-not-published";
        }
    }

    /** A correction is already being written. */
    record CorrectionUnderWay(int number) implements ItemProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:item-correction-under-way";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("number", number);
        }
    }

    /** The reviewer wrote on the edition (R17). */
    record ReviewerWroteIt() implements ItemProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:item-reviewer-wrote-it";
        }
    }

    /** It has as many editions as one item may have. */
    record TooManyEditions() implements ItemProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:item-too-many-editions";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", Item.MAX_EDITIONS);
        }
    }
}
