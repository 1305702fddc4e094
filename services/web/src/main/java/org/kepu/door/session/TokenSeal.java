package org.kepu.door.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kepu.door.provider.Tokens;

/** Tokens as a row holds them: encrypted for this table, column and row, so that no row can be put in another's place. */
@ApplicationScoped
class TokenSeal {

    private static final Logger LOG = Logger.getLogger(TokenSeal.class);
    // Tokens are base64 with dots.
    private static final String BETWEEN = "\n";

    private final DoorKeys keys;

    @Inject
    TokenSeal(DoorKeys keys) {
        this.keys = keys;
    }

    byte[] seal(SessionId row, Tokens tokens) {
        String plain = String.join(BETWEEN, tokens.access(), tokens.refresh(), tokens.id());
        return keys.seal(plain.getBytes(StandardCharsets.UTF_8), use(row));
    }

    /** The tokens; empty where their key is gone or the row was tampered with: then the session is over. */
    Optional<Tokens> open(SessionId row, byte[] sealed) {
        try {
            String[] plain = new String(keys.open(sealed, use(row)), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return Optional.of(new Tokens(plain[0], plain[1], plain[2]));
        } catch (GeneralSecurityException e) {
            LOG.warn("a session's tokens cannot be decrypted with the keys there are; it is taken for over", e);
            return Optional.empty();
        }
    }

    private static String use(SessionId row) {
        return "web_session/tokens/" + row.hash();
    }
}
