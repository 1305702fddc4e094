package org.kepu.door.logout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kepu.door.provider.Provider;
import org.kepu.door.session.ProviderLogout;
import org.kepu.web.Refused;

/** Logout tokens signed here, against a server that publishes the keys as the provider does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogoutTokensTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private HttpServer keys;
    private RsaJsonWebKey key;
    private RsaJsonWebKey foreign;
    private String issuer;
    private LogoutTokens tokens;

    @BeforeAll
    void publishKeys() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k1");
        foreign = RsaJwkGenerator.generateJwk(2048);
        foreign.setKeyId("k1");
        byte[] published = ("{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        keys.createContext("/realm/protocol/openid-connect/certs", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        keys.start();
        issuer = "http://127.0.0.1:" + keys.getAddress().getPort() + "/realm";
        tokens = new LogoutTokens(provider(issuer));
    }

    @AfterAll
    void stop() {
        keys.stop(0);
    }

    private static Provider provider(String realm) {
        return new Provider(
                URI.create(realm), URI.create(realm), "0123456789abcdef0123456789abcdef", Duration.ofSeconds(2));
    }

    private String token(RsaJsonWebKey signer, Consumer<JwtClaims> change) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("kepu-web");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setJwtId("j1");
        claims.setSubject("account-1");
        claims.setStringClaim("sid", "session-1");
        claims.setClaim("events", Map.of(EVENT, Map.of()));
        change.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(signer.getPrivateKey());
        signature.setKeyIdHeaderValue("k1");
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    @Test
    void shouldReadWhatTheProviderSaysIsOver() throws JoseException {
        // When
        Optional<ProviderLogout> read = tokens.read(token(key, claims -> {}));

        // Then
        assertThat(read).hasValueSatisfying(logout -> {
            assertThat(logout.issuedId()).isEqualTo("j1");
            assertThat(logout.account()).contains("account-1");
            assertThat(logout.providerSession()).contains("session-1");
        });
    }

    @Test
    void shouldReadALogoutOfAllSessionsOfAnAccount() throws JoseException {
        assertThat(tokens.read(token(key, claims -> claims.unsetClaim("sid"))))
                .hasValueSatisfying(
                        logout -> assertThat(logout.providerSession()).isEmpty());
    }

    @Test
    void shouldRefuseWhatSomebodyElseSigned() throws JoseException {
        assertThat(tokens.read(token(foreign, claims -> {}))).isEmpty();
    }

    @Test
    void shouldRefuseATokenForAnotherDoorOfAnotherIssuerOrTooOld() throws JoseException {
        assertThat(tokens.read(token(key, claims -> claims.setAudience("kepu-day"))))
                .isEmpty();
        assertThat(tokens.read(token(key, claims -> claims.setIssuer("https://evil.example"))))
                .isEmpty();
        assertThat(tokens.read(token(key, claims -> claims.setExpirationTimeMinutesInTheFuture(-2))))
                .isEmpty();
    }

    @Test
    void shouldNotTakeAnIdTokenForALogoutToken() throws JoseException {
        assertThat(tokens.read(token(key, claims -> claims.unsetClaim("events"))))
                .isEmpty();
        assertThat(tokens.read(token(key, claims -> claims.setClaim("events", Map.of("another", Map.of())))))
                .isEmpty();
        assertThat(tokens.read(token(key, claims -> claims.setStringClaim("nonce", "n"))))
                .isEmpty();
    }

    @Test
    void shouldRefuseATokenThatNamesNobodyOrCannotBeToldFromAnother() throws JoseException {
        assertThat(tokens.read(token(key, claims -> {
                    claims.unsetClaim("sub");
                    claims.unsetClaim("sid");
                })))
                .isEmpty();
        assertThat(tokens.read(token(key, claims -> claims.unsetClaim("jti")))).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoToken() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a.b.c")).isEmpty();
        assertThat(tokens.read("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")).isEmpty();
    }

    @Test
    void shouldAskToTryAgainWhereTheKeysCannotBeRead() throws JoseException {
        // Given
        LogoutTokens away = new LogoutTokens(provider("http://127.0.0.1:1/realm"));
        String token = token(key, claims -> {});

        // When, then
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> away.read(token))
                .withMessage("urn:kepu:problem:unavailable");
    }
}
