package org.kepu.venues.directory;

import java.io.Serial;

/** The sign-in server does not take what it was asked to: a status from 400 to 499. */
public final class DirectoryRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    DirectoryRefused(int status) {
        super("the directory of accounts refused: status=" + status, null, false, false);
        this.status = status;
    }

    /** The HTTP status: 404 for an account that is not there, 409 for a name that is taken. */
    public int status() {
        return status;
    }
}
