package org.kepu.due;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.WallTime;

/**
 * Does one item: claim, handle and mark done in one transaction. Any number of threads and replicas may take turns at once:
 * a row that one has locked the others skip. One that is killed leaves its row as it was.
 */
@ApplicationScoped
class DueTurn {

    private static final Logger LOG = Logger.getLogger(DueTurn.class);

    private final AgroalDataSource database;
    private final DueHandlers handlers;
    private final ObjectMapper json;
    private final CityTime time;
    private final DueConfig config;
    private final Backoff backoff;

    DueTurn(AgroalDataSource database, DueHandlers handlers, ObjectMapper json, CityTime time, DueConfig config) {
        this.database = database;
        this.handlers = handlers;
        this.json = json;
        this.time = time;
        this.config = config;
        this.backoff = new Backoff(config.firstPause(), config.longestPause());
    }

    /**
     * Takes one turn.
     *
     * @return whether there was an item, done or failed; false where nothing is due that nobody else holds
     * @throws RuntimeException where the database is away; nothing is held against the item then
     */
    @ActivateRequestContext
    public boolean take() {
        AtomicReference<DueTable.@Nullable Claim> claimed = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> claimAndDo(claimed));
        } catch (RuntimeException | Error e) {
            DueTable.Claim claim = claimed.get();
            if (claim == null) {
                throw e;
            }
            failed(claim, e);
        }
        return claimed.get() != null;
    }

    private void claimAndDo(AtomicReference<DueTable.@Nullable Claim> claimed) {
        Optional<DueTable.Claim> found = claim();
        if (found.isEmpty()) {
            return;
        }
        DueTable.Claim claim = found.get();
        claimed.set(claim);
        handlers.of(claim.kind()).handle(item(claim));
        done(claim);
    }

    private Optional<DueTable.Claim> claim() {
        try (Connection connection = database.getConnection()) {
            Optional<DueTable.Claim> claim = DueTable.claim(connection, time.now(), WallTime.utc(), handlers.kinds());
            if (claim.isPresent()) {
                DueTable.waitAtMost(connection, config.lockTimeout());
            }
            return claim;
        } catch (SQLException e) {
            throw new DueFailure("could not look for due work", e);
        }
    }

    private DueItem item(DueTable.Claim claim) {
        try {
            return new DueItem(
                    claim.kind(),
                    claim.key(),
                    time.inCity(claim.dueAt()),
                    json.readTree(claim.payload()),
                    claim.attempts() + 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave JSON that cannot be read", e);
        }
    }

    private void done(DueTable.Claim claim) {
        try (Connection connection = database.getConnection()) {
            DueTable.done(connection, claim, time.now());
        } catch (SQLException e) {
            throw new DueFailure("could not mark due work as done", e);
        }
    }

    private void failed(DueTable.Claim claim, Throwable cause) {
        String error = Fault.describe(cause);
        boolean parked;
        try {
            parked = count(claim, error, handlers.of(claim.kind()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a handler could not give its due work up: kind=%s key=%s reason=%s",
                    claim.kind(), claim.key(), Fault.describe(e));
            parked = count(claim, error, null);
        }
        if (parked) {
            LOG.errorf(
                    "due work is parked after its last try: kind=%s key=%s reason=%s",
                    claim.kind(), claim.key(), error);
        } else {
            LOG.warnf("due work failed and is tried again: kind=%s key=%s reason=%s", claim.kind(), claim.key(), error);
        }
    }

    /** Counts a failure, and parks the item after its last try; {@code told} hears of that in the same transaction. */
    private boolean count(DueTable.Claim claim, String error, @Nullable DueHandler told) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean parked;
            try (Connection connection = database.getConnection()) {
                var retryAt = WallTime.utc().plus(backoff.after(claim.attempts() + 1));
                parked = DueTable.failed(connection, claim, error, retryAt, config.attempts(), time.now());
            }
            if (parked && told != null) {
                told.gaveUp(item(claim), error);
            }
            return parked;
        });
    }
}
