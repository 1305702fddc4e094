package org.kepu.events.campaign;

import java.util.Arrays;
import java.util.Locale;

/** The name of a campaign's state, as stored, sent and shown. */
public enum CampaignStatus {
    DRAFT,
    OPEN,
    CLOSED;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(status -> status.code().equals(code));
    }

    static CampaignStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a campaign is in. */
    public static CampaignStatus of(Campaign campaign) {
        return switch (campaign) {
            case Campaign.Draft ignored -> DRAFT;
            case Campaign.Open ignored -> OPEN;
            case Campaign.Closed ignored -> CLOSED;
        };
    }
}
