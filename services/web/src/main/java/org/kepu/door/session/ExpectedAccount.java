package org.kepu.door.session;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.kepu.web.Refused;

/**
 * Whom the page that makes a call believes to be signed in (页面所认的账号). A cookie is one for all tabs of a browser: a page that
 * was opened by one account must neither read nor do anything as another that has signed in since.
 *
 * @param account the account's {@code sub}; empty where the page names nobody
 */
public record ExpectedAccount(Optional<String> account) {

    /** The header that names it; it goes no further than this door. */
    public static final String HEADER = "Kepu-Account";

    /** Whom a request names. */
    public static ExpectedAccount of(HttpServerRequest request) {
        return new ExpectedAccount(Optional.ofNullable(request.getHeader(HEADER)));
    }

    /** Why the call is not made in this account's name; empty where it may be. */
    public Optional<Refused> refusalFor(String signedIn) {
        return account.filter(expected -> !expected.equals(signedIn))
                .map(other -> new Refused(new SessionProblem.AnotherAccount()));
    }
}
