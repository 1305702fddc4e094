package org.kepu.door.logout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.kepu.door.provider.Provider;
import org.kepu.door.session.ProviderLogout;
import org.kepu.web.Refused;
import org.kepu.web.Unavailable;

/** Verifies what claims to be a logout token of the provider (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@ApplicationScoped
public class LogoutTokens {

    private static final Logger LOG = Logger.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LEEWAY_SECONDS = 30;

    private final JwtConsumer verifier;

    @Inject
    LogoutTokens(Provider provider) {
        this.verifier = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(provider.keysAddress())))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(true, provider.issuer())
                .setExpectedAudience(true, Provider.CLIENT)
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                .build();
    }

    /**
     * What the token says is over; empty where it is no logout token of this provider for this door.
     *
     * @throws Refused where the provider's keys cannot be read
     */
    Optional<ProviderLogout> read(String token) {
        try {
            return order(verifier.processToClaims(token));
        } catch (InvalidJwtException e) {
            if (isProviderAway(e)) {
                throw new Refused(new Unavailable(5));
            }
            // Its message repeats the token.
            LOG.warnf(
                    "a logout token is refused: codes=%s",
                    e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
            return Optional.empty();
        } catch (MalformedClaimException e) {
            LOG.warn("a logout token is refused: reason=a claim of another kind");
            return Optional.empty();
        }
    }

    private static Optional<ProviderLogout> order(JwtClaims claims) throws MalformedClaimException {
        boolean isLogout = claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
        // A nonce is what an id token has; one must not be taken for a logout token.
        if (!isLogout || claims.hasClaim("nonce")) {
            return Optional.empty();
        }
        Optional<String> account = Optional.ofNullable(claims.getSubject());
        Optional<String> session = Optional.ofNullable(claims.getStringClaimValue("sid"));
        if (account.isEmpty() && session.isEmpty()) {
            return Optional.empty();
        }
        Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return Optional.of(new ProviderLogout(claims.getJwtId(), expiry, account, session));
    }

    private static boolean isProviderAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
