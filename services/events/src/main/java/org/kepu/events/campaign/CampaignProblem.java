package org.kepu.events.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with a campaign. */
public sealed interface CampaignProblem extends Problem {

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:campaign-wrong-state")
    record WrongState(CampaignStatus found) implements CampaignProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Named by an activity or as a parent, but not open, or not there. */
    @ProblemType("urn:kepu:problem:campaign-not-open")
    record NotOpen(String at) implements CampaignProblem {
        @Override
        public @Nullable String field() {
            return at;
        }
    }
}
