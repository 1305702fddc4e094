package org.kepu.content.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many a push would reach now.
 *
 * @param recipients all of them
 * @param byGroup cut by primary group
 */
public record AudienceView(List<String> places, List<String> groups, int recipients, List<Share> byGroup) {

    /**
     * A group's share.
     *
     * @param recipients left out below 5, where a number could point to somebody
     */
    public record Share(String group, @Nullable Integer recipients) {}
}
