package org.kepu.content.push;

import java.util.Map;
import org.kepu.content.pack.PackStatus;
import org.kepu.web.Problem;

/** What can go wrong with a push. */
public sealed interface PushProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** Its package is closed or withdrawn. */
    record PackageNotOpen(PackStatus found) implements PushProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:push-package-not-open";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Something in its package is not published in that edition, was taken back, or has expired. */
    record NotReadable() implements PushProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:push-not-readable";
        }
    }

    /** It has begun: what was sent cannot be called back, only corrected. */
    record Begun(PushStatus found) implements PushProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:push-begun";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** It has not been sent, so there is nobody to correct it to. */
    record NotSent(PushStatus found) implements PushProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:push-not-sent";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Its package stands as it was sent: correct it, or take it back, first. */
    record NothingToCorrect() implements PushProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:push-nothing-to-correct";
        }
    }
}
