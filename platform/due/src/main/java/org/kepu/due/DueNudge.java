package org.kepu.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the worker of this replica, once for each transaction that asked for it and only after it has committed. */
@ApplicationScoped
class DueNudge {

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final DueLoop loop;

    DueNudge(TransactionSynchronizationRegistry transactions, DueLoop loop) {
        this.transactions = transactions;
        this.loop = loop;
    }

    void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("due work is only written inside the transaction of its cause");
        }
    }

    void afterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, REGISTERED);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loop.wake();
                }
            }
        });
    }
}
