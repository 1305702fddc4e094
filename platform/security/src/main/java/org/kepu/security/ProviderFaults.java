package org.kepu.security;

import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kepu.web.Problem;
import org.kepu.web.ProblemSource;
import org.kepu.web.Unavailable;

/**
 * Tells callers that the sign-in server is away (登录服务不可用): 503. A service that has just started knows no keys yet; a token it
 * cannot look at is neither good nor bad.
 */
@ApplicationScoped
class ProviderFaults implements ProblemSource {

    private static final long TRY_AGAIN_SECONDS = 2;

    @Override
    public Optional<Problem> problemOf(Throwable fault) {
        return fault instanceof OIDCException ? Optional.of(new Unavailable(TRY_AGAIN_SECONDS)) : Optional.empty();
    }
}
