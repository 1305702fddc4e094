package org.kepu.presence.device;

/** What became of a device that asked to be paired. */
public sealed interface PairingOutcome {

    /** It is paired. */
    record Paired(StaffDevice device) implements PairingOutcome {}

    /** The code was not typed within a minute. Refused. */
    record TooLate() implements PairingOutcome {}

    /** The code has paired a device already; if that was not yours, revoke it. Refused. */
    record AlreadyUsed() implements PairingOutcome {}

    /** No such code. Refused. */
    record UnknownCode() implements PairingOutcome {}

    /** The key is not RSA-2048 in SubjectPublicKeyInfo form; the code stays good. Refused. */
    record UnfitKey() implements PairingOutcome {}
}
