package org.kepu.content.push;

import java.util.Map;
import org.kepu.content.pack.PackStatus;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a push. */
public sealed interface PushProblem extends Problem {

    /** Its package is closed or withdrawn. */
    @ProblemType("urn:kepu:problem:push-package-not-open")
    record PackageNotOpen(PackStatus found) implements PushProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Something in its package is not published in that edition, was taken back, or has expired. */
    @ProblemType("urn:kepu:problem:push-not-readable")
    record NotReadable() implements PushProblem {}

    /** It has begun: what was sent cannot be called back, only corrected. */
    @ProblemType("urn:kepu:problem:push-begun")
    record Begun(PushStatus found) implements PushProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** It has not been sent, so there is nobody to correct it to. */
    @ProblemType("urn:kepu:problem:push-not-sent")
    record NotSent(PushStatus found) implements PushProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Its package stands as it was sent: correct it, or take it back, first. */
    @ProblemType("urn:kepu:problem:push-nothing-to-correct")
    record NothingToCorrect() implements PushProblem {}
}
