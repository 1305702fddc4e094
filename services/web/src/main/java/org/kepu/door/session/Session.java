package org.kepu.door.session;

import java.time.Duration;
import java.time.Instant;
import org.kepu.door.provider.Claims;
import org.kepu.door.provider.Tokens;

/**
 * A sign-in session (登录会话). All times are wall time.
 *
 * @param account the account's {@code sub}
 * @param providerSession {@code sid} of the provider's session it belongs to
 * @param app the phone app until the console used it
 * @param usedAt when the app last used it, to within a minute
 * @param endsAt when the provider's session ends at the latest
 * @param accessEndsAt when the access token ends
 */
public record Session(
        SessionId id,
        String account,
        String providerSession,
        App app,
        Instant createdAt,
        Instant usedAt,
        Instant endsAt,
        Instant accessEndsAt,
        Tokens tokens) {

    /** Where the provider says nothing of its own limit, it is the realm's. */
    private static final Duration LONGEST = Duration.ofDays(30);

    public Session {
        if (account.isEmpty()) {
            throw new IllegalArgumentException("account must not be empty");
        }
    }

    /** A session that begins now. */
    static Session begin(SessionId id, App app, Tokens tokens, Instant now) {
        Claims who = Claims.of(tokens.id());
        return new Session(
                id,
                who.text("sub").orElseThrow(() -> new IllegalArgumentException("an id token must name its subject")),
                who.text("sid").orElse(""),
                app,
                now,
                now,
                endOf(tokens, now),
                accessEndOf(tokens, now),
                tokens);
    }

    /** The same session with the tokens the provider gave for the old ones. */
    Session renewed(Tokens fresh, Instant now) {
        Instant ends = Claims.of(fresh.refresh()).expiry().orElse(endsAt);
        return new Session(id, account, providerSession, app, createdAt, usedAt, ends, accessEndOf(fresh, now), fresh);
    }

    /** When it ends unless it is used before. */
    public Instant idleEndsAt(IdleLimits limits) {
        Instant idle = usedAt.plus(limits.of(app));
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    boolean isOver(IdleLimits limits, Instant now) {
        return !now.isBefore(idleEndsAt(limits));
    }

    boolean hasAccessUntil(Instant moment) {
        return accessEndsAt.isAfter(moment);
    }

    private static Instant endOf(Tokens tokens, Instant now) {
        return Claims.of(tokens.refresh()).expiry().orElse(now.plus(LONGEST));
    }

    private static Instant accessEndOf(Tokens tokens, Instant now) {
        return Claims.of(tokens.access()).expiry().orElse(now);
    }
}
