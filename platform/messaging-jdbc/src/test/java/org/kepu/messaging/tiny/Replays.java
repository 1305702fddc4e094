package org.kepu.messaging.tiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.kepu.messaging.intake.ParkedReplayed;

/** Sees what an audit would see of replays. */
@ApplicationScoped
public class Replays {

    private final TransactionSynchronizationRegistry transactions;
    private final List<ParkedReplayed> seen = new ArrayList<>();
    private boolean allInsideATransaction = true;

    Replays(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void see(@Observes ParkedReplayed replayed) {
        seen.add(replayed);
        allInsideATransaction &= transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** What was seen, in order. */
    public List<ParkedReplayed> seen() {
        return List.copyOf(seen);
    }

    /** Whether an audit entry would have been written with the effect. */
    public boolean allInsideATransaction() {
        return allInsideATransaction;
    }

    /** Forgets what was seen. */
    public void forget() {
        seen.clear();
        allInsideATransaction = true;
    }
}
