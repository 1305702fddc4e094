package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.kepu.testkit.Tokens;

/**
 * Lets every Quarkus application under test accept the tokens of {@link Tokens} without a sign-in server. It is found
 * as a service: no annotation asks for it. An application without OIDC is left alone, and so is one that signs people in
 * itself: it needs the real sign-in server.
 */
public final class TokenTrust implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        if (!usesOidc() || signsPeopleIn()) {
            return Map.of();
        }
        return Map.of(
                "quarkus.oidc.public-key", SigningKey.ofVerifier(),
                "quarkus.oidc.token.issuer", Tokens.ISSUER,
                "quarkus.oidc.token.audience", Tokens.AUDIENCE);
    }

    private static boolean usesOidc() {
        return Thread.currentThread().getContextClassLoader().getResource("io/quarkus/oidc/OidcTenantConfig.class")
                != null;
    }

    private static boolean signsPeopleIn() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.application-type", String.class)
                .equals(Optional.of("web-app"));
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
