package org.kepu.events.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an activity is about.
 *
 * @param title in the organiser's language, 1 to 120 characters
 * @param summary what people may expect, up to 4,000 characters
 * @param kind a code of the vocabulary {@code activity-kinds}
 * @param place code of the place whose organisers answer for it
 * @param campaigns the campaigns it belongs to, the campaigns around them included (E1)
 * @param themes codes of the vocabulary {@code themes}
 * @param createdBy account that drafted it
 */
public record ActivityPlan(
        UUID id,
        String title,
        String summary,
        String kind,
        String place,
        List<UUID> campaigns,
        List<String> themes,
        String createdBy,
        OffsetDateTime createdAt) {

    public ActivityPlan {
        campaigns = List.copyOf(campaigns);
        themes = List.copyOf(themes);
    }

    /** Its campaigns as text. */
    public List<String> campaignIds() {
        return campaigns.stream().map(UUID::toString).toList();
    }

    /** Its themes as tags. */
    public List<String> themeTags() {
        return themes.stream().map(theme -> "theme:" + theme).toList();
    }

    /** Kind and themes as tags of what is counted. */
    public List<String> tags() {
        return Stream.concat(Stream.of("activity-kind:" + kind), themeTags().stream())
                .toList();
    }
}
