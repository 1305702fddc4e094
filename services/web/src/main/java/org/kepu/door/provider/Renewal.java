package org.kepu.door.provider;

/** What became of asking the provider for new tokens (令牌续期). */
public sealed interface Renewal {

    /** New tokens. */
    record Renewed(Tokens tokens) implements Renewal {}

    /** The provider's session has ended: signed out there, timed out, account closed. */
    record Ended() implements Renewal {}

    /** The provider did not answer, or not sensibly; asking again may help. */
    record Away() implements Renewal {}
}
