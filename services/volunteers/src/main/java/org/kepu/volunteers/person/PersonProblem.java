package org.kepu.volunteers.person;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a person. */
public sealed interface PersonProblem extends Problem {

    /** The account is a volunteer already. */
    @ProblemType("urn:kepu:problem:person-already-registered")
    record AlreadyRegistered() implements PersonProblem {}

    /** The account is no volunteer. */
    @ProblemType("urn:kepu:problem:person-not-registered")
    record NotRegistered() implements PersonProblem {}

    /** No registration without an account has this number and phone. */
    @ProblemType("urn:kepu:problem:person-nobody-to-join")
    record NobodyToJoin() implements PersonProblem {}

    /** A step that the person's state does not allow. */
    @ProblemType("urn:kepu:problem:person-wrong-state")
    record WrongState(PersonStatus found) implements PersonProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** The person has an account, so nobody else changes or erases the registration. */
    @ProblemType("urn:kepu:problem:person-has-account")
    record HasAccount() implements PersonProblem {}

    /** Nobody is registered without consent (个人信息保护法). */
    @ProblemType(value = "urn:kepu:problem:person-consent-missing", field = "consent")
    record ConsentMissing() implements PersonProblem {}

    /** The notice consented to is not the one in force; it must be read anew. */
    @ProblemType(value = "urn:kepu:problem:person-notice-outdated", field = "notice")
    record NoticeOutdated(String current) implements PersonProblem {}

    /** Somebody under 14 needs a guardian who consents (R15, R20). */
    @ProblemType(value = "urn:kepu:problem:person-guardian-missing", field = "guardian")
    record GuardianMissing() implements PersonProblem {}
}
