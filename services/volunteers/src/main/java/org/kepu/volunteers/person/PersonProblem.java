package org.kepu.volunteers.person;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** What can go wrong with a person. */
public sealed interface PersonProblem extends Problem {

    /** The account is a volunteer already. */
    record AlreadyRegistered() implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-already-registered";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** The account is no volunteer. */
    record NotRegistered() implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-not-registered";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** No registration without an account has this number and phone. */
    record NobodyToJoin() implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-nobody-to-join";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** A step that the person's state does not allow. */
    record WrongState(PersonStatus found) implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-wrong-state";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Nobody is registered without consent (个人信息保护法). */
    record ConsentMissing() implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-consent-missing";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String field() {
            return "consent";
        }
    }

    /** Somebody under 14 needs a guardian who consents (R15, R20). */
    record GuardianMissing() implements PersonProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:person-guardian-missing";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "guardian";
        }
    }
}
