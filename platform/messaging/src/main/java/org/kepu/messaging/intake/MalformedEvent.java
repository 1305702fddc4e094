package org.kepu.messaging.intake;

/** An event whose bytes or fields are not what its contract says: it is parked, never retried by itself. */
public class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message) {
        super(message);
    }

    public MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
