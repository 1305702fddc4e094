package org.kepu.volunteers.service;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** Why a service is not approved, corrected, disputed or filled in. */
public sealed interface ServiceProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** A step that the service's state does not allow. */
    record WrongState(ServiceStatus found) implements ServiceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:service-wrong-state";
        }

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
    record AlreadyRecorded() implements ServiceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:service-already-recorded";
        }
    }

    /** A back-fill needs a document (R4). */
    record DocumentMissing() implements ServiceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:service-document-missing";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "document";
        }
    }

    /** Nothing is filled in or corrected beyond the shift and what the clock can have shown. */
    record TimesImpossible() implements ServiceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:service-times-impossible";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "out";
        }
    }
}
