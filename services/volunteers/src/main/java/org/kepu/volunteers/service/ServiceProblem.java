package org.kepu.volunteers.service;

import java.util.Locale;
import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a service is not approved, corrected, disputed or filled in. */
public sealed interface ServiceProblem extends Problem {

    /** A step that the service's state does not allow. */
    @ProblemType("urn:kepu:problem:service-wrong-state")
    record WrongState(ServiceStatus found) implements ServiceProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** The two-person rule (R4). */
    record NotYours(ApprovalRules.Reason reason) implements ServiceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:service-approval-"
                    + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Two people at once: the presence is recorded already, so there is nothing to fill in. */
    @ProblemType("urn:kepu:problem:service-already-recorded")
    record AlreadyRecorded() implements ServiceProblem {}

    /** A back-fill needs a document (R4). */
    @ProblemType(value = "urn:kepu:problem:service-document-missing", field = "document")
    record DocumentMissing() implements ServiceProblem {}

    /** Nothing is filled in or corrected beyond the shift and what the clock can have shown. */
    @ProblemType(value = "urn:kepu:problem:service-times-impossible", field = "out")
    record TimesImpossible() implements ServiceProblem {}
}
