package org.kepu.security.narrow;

import java.util.regex.Pattern;

/**
 * What somebody may be to a thing: manager of a venue, leader of a team, organiser of an activity. A service keeps its
 * relations as constants.
 *
 * @param name slug of the relation, {@code manager}
 * @param objectType kind of thing, {@code venue}
 */
public record Relation(String name, String objectType) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Relation {
        requireSlug("name", name);
        requireSlug("objectType", objectType);
    }

    private static void requireSlug(String field, String value) {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be a lower-case slug, was \"" + value + "\"");
        }
    }
}
