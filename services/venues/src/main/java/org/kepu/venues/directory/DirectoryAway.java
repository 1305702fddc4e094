package org.kepu.venues.directory;

import java.io.Serial;

/** The sign-in server cannot be asked right now. Carries no cause and no address: what was asked may name a person. */
public final class DirectoryAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Away, for a reason that names no person: a status, a class. */
    DirectoryAway(String reason) {
        super("the directory of accounts is away: " + reason, null, false, false);
    }
}
