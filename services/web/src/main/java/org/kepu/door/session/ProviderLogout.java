package org.kepu.door.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider says is over (后端通道退出), verified.
 *
 * @param issuedId of the logout token, obeyed once
 * @param expiresAt until when the id must be remembered
 * @param providerSession which of its sessions; without one, all of the account
 */
public record ProviderLogout(
        String issuedId, Instant expiresAt, Optional<String> account, Optional<String> providerSession) {

    public ProviderLogout {
        if (account.isEmpty() && providerSession.isEmpty()) {
            throw new IllegalArgumentException("a logout must name an account or a session");
        }
    }
}
