package org.kepu.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of aggregates as {@code ETag} and {@code If-Match}: a change names the version it was made from. */
public final class Versions {

    // A proxy that compresses marks a tag weak; the version in it is still ours.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /**
     * The version a change was made from.
     *
     * @param header the {@code If-Match} header
     * @throws Refused 428 where it is missing, 412 where no version of ours could match it
     */
    public static long ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(RequestProblem.IF_MATCH_MISSING);
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Refused(RequestProblem.STALE);
        }
        return Long.parseLong(tag.group(1));
    }

    /** Refuses with 412 where the thing is no longer in the version the change was made from. */
    public static void requireCurrent(long expected, long current) {
        if (expected != current) {
            throw new Refused(RequestProblem.STALE);
        }
    }

    /** The {@code ETag} of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
