package org.kepu.security.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or the system does that leaves an entry.
 *
 * @param action what is done: a slug of the feature and a verb, {@code opening.cancel}
 * @param aggregateType kind of the thing it is done to
 * @param aggregateId the thing
 * @param version version of the thing after it
 * @param place code of the place it belongs to
 * @param reason why, in the actor's words
 * @param details what else is worth keeping, such as the values before and after; encrypted
 */
public record Act(
        String action,
        String aggregateType,
        String aggregateId,
        @Nullable Long version,
        @Nullable String place,
        @Nullable String reason,
        Map<String, @Nullable Object> details) {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public Act {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("action must be like opening.cancel, was \"" + action + "\"");
        }
        if (aggregateType.isEmpty() || aggregateId.isEmpty()) {
            throw new IllegalArgumentException("aggregateType and aggregateId must not be empty");
        }
        details = new HashMap<>(details);
    }

    /** An act on a thing. */
    public static Act of(String action, String aggregateType, Object aggregateId) {
        return new Act(action, aggregateType, aggregateId.toString(), null, null, null, Map.of());
    }

    /** The same, after which the thing has this version. */
    public Act version(long newVersion) {
        return new Act(action, aggregateType, aggregateId, newVersion, place, reason, details);
    }

    /** The same, at this place. */
    public Act at(@Nullable String placeCode) {
        return new Act(action, aggregateType, aggregateId, version, placeCode, reason, details);
    }

    /** The same, for this reason. */
    public Act because(@Nullable String words) {
        return new Act(action, aggregateType, aggregateId, version, place, words, details);
    }

    /** The same, keeping these details. */
    public Act with(Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> all = new HashMap<>(details);
        all.putAll(more);
        return new Act(action, aggregateType, aggregateId, version, place, reason, all);
    }
}
