package org.kepu.messaging;

/** The outbox or inbox could not be read or written: broken infrastructure, never a refusal. */
public class OutboxFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
