package org.kepu.testkit;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.base.WallTime;
import org.kepu.testkit.server.SigningKey;

/**
 * An access token (访问令牌) as the realm issues it: RS256, five minutes, audience {@code kepu-api}, and no claim but
 * {@code sub}, {@code kepu_grants} and the times.
 *
 * <p>{@code Tokens.of(sub).grant("operator@410900000000").sign()} is what a test puts behind {@code Bearer }. Times are
 * wall time, as for every token.
 *
 * @param sub the account
 * @param grants each {@code role@placeCode}
 * @param audience whom the token is for
 * @param issuer who is said to have issued it
 * @param issuedAt wall time
 * @param life from issue to expiry
 */
public record Tokens(String sub, Set<String> grants, String audience, String issuer, Instant issuedAt, Duration life) {

    /** The issuer that applications under test trust. */
    public static final String ISSUER = "https://sign-in.test/realms/kepu";

    /** The audience that applications under test ask for. */
    public static final String AUDIENCE = "kepu-api";

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    /** Signing costs more than most calls that a token is made for. */
    private static final Map<Tokens, String> SIGNED = new ConcurrentHashMap<>();

    public Tokens {
        grants = Set.copyOf(grants);
    }

    /** A token of an account, to be given grants; issued when this minute began. */
    public static Tokens of(String sub) {
        Instant minute = WallTime.instant().truncatedTo(ChronoUnit.MINUTES);
        return new Tokens(sub, Set.of(), AUDIENCE, ISSUER, minute, FIVE_MINUTES);
    }

    /** A signed token of somebody who is signed in and nothing more (居民). */
    public static String resident(String sub) {
        return of(sub).sign();
    }

    /** A signed token of somebody with one grant, for instance {@code ("sub-1", "operator@410900000000")}. */
    public static String staff(String sub, String... grants) {
        return Stream.of(grants)
                .reduce(of(sub), Tokens::grant, (one, other) -> other)
                .sign();
    }

    /** With one more right in a scope. */
    public Tokens grant(String grant) {
        Set<String> more = new LinkedHashSet<>(grants);
        more.add(grant);
        return new Tokens(sub, more, audience, issuer, issuedAt, life);
    }

    /** Expired an hour ago. */
    public Tokens expired() {
        return new Tokens(
                sub,
                grants,
                audience,
                issuer,
                issuedAt.minus(Duration.ofHours(1)).minus(life),
                life);
    }

    /** Meant for another application. */
    public Tokens forAudience(String other) {
        return new Tokens(sub, grants, other, issuer, issuedAt, life);
    }

    /** Issued by somebody else. */
    public Tokens issuedBy(String other) {
        return new Tokens(sub, grants, audience, other, issuedAt, life);
    }

    /** The compact form, signed with the key that applications under test trust. */
    public String sign() {
        return SIGNED.computeIfAbsent(this, Tokens::signed);
    }

    private String signed() {
        return Jwt.claims()
                .subject(sub)
                .issuer(issuer)
                .audience(audience)
                .issuedAt(issuedAt.getEpochSecond())
                .expiresAt(issuedAt.plus(life).getEpochSecond())
                .claim("kepu_grants", grants.stream().sorted().collect(Collectors.toList()))
                .jws()
                .sign(SigningKey.ofSigner());
    }
}
