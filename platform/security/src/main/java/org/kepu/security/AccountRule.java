package org.kepu.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A token names an account, 1 to 255 characters. {@code quarkus.oidc.token.subject-required} asks for it only where keys
 * come from the sign-in server; this holds for every key.
 */
@ApplicationScoped
@Unremovable
class AccountRule implements Validator {

    private static final int MAX = 255;

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        String sub = token.getJwtClaims().getSubject();
        return sub == null || sub.isBlank() || sub.length() > MAX ? "the token names no account" : null;
    }
}
