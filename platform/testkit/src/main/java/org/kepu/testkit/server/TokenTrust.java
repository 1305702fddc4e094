package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.kepu.testkit.Tokens;

/**
 * Lets every Quarkus application under test accept the tokens of {@link Tokens} without a sign-in server. It is found
 * as a service: no annotation asks for it. An application without OIDC is left alone.
 */
public final class TokenTrust implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        if (!usesOidc()) {
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

    @Override
    public void stop() {
        // Nothing runs.
    }
}
