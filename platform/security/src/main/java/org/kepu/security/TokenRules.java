package org.kepu.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.Mode;

/**
 * The rules of a token (令牌) that no setting may loosen: which issuer, audience {@value #AUDIENCE}, RS256, expiry and
 * account. Checked at start, because a service that starts with looser ones would look healthy.
 */
@ApplicationScoped
class TokenRules {

    static final String AUDIENCE = "kepu-api";
    static final String ALGORITHM = "RS256";
    static final String ANYBODY_SIGNED_IN = "**";
    private static final String DEMO_REALM = "/realms/kepu-demo";

    /** What the installation says about tokens. */
    record Settings(
            Mode mode,
            Optional<String> server,
            Optional<String> issuer,
            Set<String> audience,
            Optional<String> algorithm,
            boolean subjectRequired,
            String unannotated) {}

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            @ConfigProperty(name = "kepu.mode") Mode mode,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<Set<String>> audience,
            @ConfigProperty(name = "quarkus.oidc.token.signature-algorithm") Optional<String> algorithm,
            @ConfigProperty(name = "quarkus.oidc.token.subject-required") boolean subjectRequired,
            @ConfigProperty(name = "quarkus.security.jaxrs.default-roles-allowed", defaultValue = "")
                    String unannotated) {
        check(new Settings(mode, server, issuer, audience.orElse(Set.of()), algorithm, subjectRequired, unannotated));
    }

    /** @throws IllegalStateException with one sentence that names the setting */
    static void check(Settings settings) {
        if (settings.mode() == Mode.PRODUCTION) {
            refuseDemoRealm("quarkus.oidc.token.issuer", settings.issuer());
            refuseDemoRealm("quarkus.oidc.auth-server-url", settings.server());
        }
        require(
                settings.issuer().or(settings::server).isPresent()
                        && !settings.issuer().equals(Optional.of("any")),
                "quarkus.oidc.auth-server-url or quarkus.oidc.token.issuer must name the one issuer of tokens");
        require(
                settings.audience().equals(Set.of(AUDIENCE)),
                "quarkus.oidc.token.audience must be " + AUDIENCE + ", was " + settings.audience());
        require(
                settings.algorithm().equals(Optional.of(ALGORITHM)),
                "quarkus.oidc.token.signature-algorithm must be " + ALGORITHM + ", was "
                        + settings.algorithm().orElse("absent"));
        require(settings.subjectRequired(), "quarkus.oidc.token.subject-required must be true");
        // Fixed when the service was built; read here so that such a build does not start.
        require(
                settings.unannotated().equals(ANYBODY_SIGNED_IN),
                "quarkus.security.jaxrs.default-roles-allowed must be **: an endpoint nobody thought of asks for a token");
    }

    private static void refuseDemoRealm(String name, Optional<String> address) {
        String realm = address.orElse("").replaceAll("/+$", "");
        require(
                !realm.endsWith(DEMO_REALM),
                name + " is the demonstration's realm, whose passwords everybody knows: kepu.mode=production does not"
                        + " start with it");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }
}
