package org.kepu.events;

import java.sql.SQLException;

/** The database did not do what it was asked; mapped by its cause where a constraint refused. */
public class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
