package org.kepu.due;

/** The database did not do what due work asked of it. */
public final class DueFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DueFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
