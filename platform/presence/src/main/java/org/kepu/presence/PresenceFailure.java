package org.kepu.presence;

/** The database did not do what presence asked of it. */
public final class PresenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PresenceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
