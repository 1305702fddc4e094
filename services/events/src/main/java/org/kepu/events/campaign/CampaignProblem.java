package org.kepu.events.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** What can go wrong with a campaign. */
public sealed interface CampaignProblem extends Problem {

    /** A step that its state does not allow. */
    record WrongState(CampaignStatus found) implements CampaignProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:campaign-wrong-state";
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

    /** Named by an activity or as a parent, but not open, or not there. */
    record NotOpen(String at) implements CampaignProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:campaign-not-open";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return at;
        }
    }
}
