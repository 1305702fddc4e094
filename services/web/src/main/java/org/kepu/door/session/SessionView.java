package org.kepu.door.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Mode;
import org.kepu.door.provider.Claims;

/**
 * Who is signed in, as the app may know it; never a token.
 *
 * @param account the account's {@code sub}; absent where nobody is signed in, like all that follows but the last four
 * @param name to greet the person by
 * @param signedInAt wall time
 * @param idleEndsAt wall time; when the session ends unless it is used before
 * @param mode of the installation, in lower case
 * @param cityTime RFC 3339 with offset
 * @param zone in which the city counts its days
 * @param locale in which the installation answers this browser
 */
public record SessionView(
        boolean signedIn,
        @Nullable String account,
        @Nullable String name,
        List<GrantView> grants,
        @Nullable Instant signedInAt,
        @Nullable Instant idleEndsAt,
        String mode,
        OffsetDateTime cityTime,
        String zone,
        String locale) {

    /** A role in a scope, as {@code decisions.md} "Rights" has it. */
    public record GrantView(String role, String place) {

        static GrantView of(String grant) {
            int at = grant.indexOf('@');
            return new GrantView(grant.substring(0, Math.max(at, 0)), grant.substring(at + 1));
        }
    }

    public SessionView {
        grants = List.copyOf(grants);
    }

    static SessionView nobody(Mode mode, CityTime time, String locale) {
        return new SessionView(false, null, null, List.of(), null, null, name(mode), time.now(), zone(time), locale);
    }

    static SessionView of(Session session, IdleLimits limits, Mode mode, CityTime time, String locale) {
        Claims who = Claims.of(session.tokens().id());
        return new SessionView(
                true,
                session.account(),
                who.text("name")
                        .filter(name -> !name.isBlank())
                        .or(() -> who.text("preferred_username"))
                        .orElse(null),
                Claims.of(session.tokens().access()).texts("kepu_grants").stream()
                        .map(GrantView::of)
                        .toList(),
                session.createdAt(),
                session.idleEndsAt(limits),
                name(mode),
                time.now(),
                zone(time),
                locale);
    }

    private static String zone(CityTime time) {
        return time.getZone().getId();
    }

    private static String name(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
