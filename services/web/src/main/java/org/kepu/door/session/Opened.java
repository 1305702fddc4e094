package org.kepu.door.session;

/** What a cookie opens. */
public sealed interface Opened {

    /** A session whose access token is good for a while. */
    record Open(Session session) implements Opened {}

    /** None: signed out, ended, or never there. Public calls work all the same. */
    record Nobody() implements Opened {}

    /** A session whose access token ran out while the provider does not answer; to be asked again in seconds. */
    record Away() implements Opened {}
}
