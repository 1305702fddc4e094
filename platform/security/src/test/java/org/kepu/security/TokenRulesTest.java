package org.kepu.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.base.Mode;

class TokenRulesTest {

    private static final Optional<String> CITY = Optional.of("https://kepu.example/auth/realms/kepu");

    private static TokenRules.Settings settings(Mode mode, Optional<String> server, Optional<String> issuer) {
        return new TokenRules.Settings(mode, server, issuer, Set.of("kepu-api"), Optional.of("RS256"), true, "**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kepu.example/auth/realms/kepu-demo",
                "https://kepu.example/auth/realms/kepu-demo/",
                "https://kepu.example/auth/realms/kepu-demo//"
            })
    void shouldNotStartProductionWithTheRealmOfTheDemonstration(String realm) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(settings(Mode.PRODUCTION, CITY, Optional.of(realm))))
                .withMessageContaining("quarkus.oidc.token.issuer")
                .withMessageContaining("kepu.mode=production");
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(settings(Mode.PRODUCTION, Optional.of(realm), Optional.empty())))
                .withMessageContaining("quarkus.oidc.auth-server-url");
    }

    @Test
    void shouldStartADemonstrationWithItsRealmAndProductionWithAnother() {
        Optional<String> demo = Optional.of("http://127.0.0.1:8180/auth/realms/kepu-demo");

        assertThatCode(() -> TokenRules.check(settings(Mode.DEMO, demo, Optional.empty())))
                .doesNotThrowAnyException();
        assertThatCode(() -> TokenRules.check(settings(Mode.PRODUCTION, CITY, Optional.empty())))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotStartWithoutOneIssuer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(settings(Mode.DEMO, Optional.empty(), Optional.empty())))
                .withMessageContaining("issuer");
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(settings(Mode.DEMO, CITY, Optional.of("any"))))
                .withMessageContaining("issuer");
    }

    @Test
    void shouldNotStartWithAnotherAudienceAlgorithmOrWithoutAnAccount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(new TokenRules.Settings(
                        Mode.TEST, CITY, CITY, Set.of("kepu-api", "any"), Optional.of("RS256"), true, "**")))
                .withMessageContaining("quarkus.oidc.token.audience");
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(new TokenRules.Settings(
                        Mode.TEST, CITY, CITY, Set.of("kepu-api"), Optional.of("ES256"), true, "**")))
                .withMessageContaining("quarkus.oidc.token.signature-algorithm");
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(new TokenRules.Settings(
                        Mode.TEST, CITY, CITY, Set.of("kepu-api"), Optional.of("RS256"), false, "**")))
                .withMessageContaining("quarkus.oidc.token.subject-required");
    }

    @Test
    void shouldNotStartWhereAnEndpointNobodyThoughtOfWouldBeOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TokenRules.check(new TokenRules.Settings(
                        Mode.TEST, CITY, CITY, Set.of("kepu-api"), Optional.of("RS256"), true, "")))
                .withMessageContaining("quarkus.security.jaxrs.default-roles-allowed");
    }
}
