package org.kepu.door.provider;

/**
 * What the sign-in provider gave for one session (令牌). It is never shown, logged or sent to a browser.
 *
 * @param access RS256, five minutes, for the services
 * @param refresh for the provider alone
 * @param id who signed in; its name claim greets the person
 */
public record Tokens(String access, String refresh, String id) {

    public Tokens {
        if (access.isEmpty() || refresh.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("tokens must not be empty");
        }
    }

    @Override
    public String toString() {
        return "Tokens[not shown]";
    }
}
