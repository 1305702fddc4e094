package org.kepu.volunteers.ledger;

/** The database did not do what the ledger asked of it: broken infrastructure, never a refusal. */
final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
