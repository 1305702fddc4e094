package org.kepu.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** Takes names over; it breaks where a name is {@code broken}, and once where it is told to. */
@ApplicationScoped
class ProbeImport implements RowImporter {

    private final AgroalDataSource database;
    private final AtomicBoolean dies = new AtomicBoolean();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    ProbeImport(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "names";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "place", "since");
    }

    /** The next row fails in a way no row can be blamed for. */
    void dieOnce() {
        dies.set(true);
    }

    /** Rows wait until the latch is open. */
    void waitFor(CountDownLatch latch) {
        gate = latch;
    }

    @Override
    public void take(ImportJob job, ImportRow row) {
        Checks checks = new Checks();
        String name = checks.text("name", row.text("name"), 1, 20);
        LocalDate since = checks.day("since", row.day("since"));
        checks.throwIfAny();
        if (!job.place().equals(row.text("place"))) {
            throw new Refused(new ImportProblem.OutsideScope());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into probe (name, since, actor) values (?, ?, ?)")) {
            gate.await();
            insert.setString(1, name);
            insert.setObject(2, since);
            insert.setString(3, job.actor());
            insert.executeUpdate();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("could not take a row", e);
        }
        if (dies.getAndSet(false)) {
            throw new OutOfPatience();
        }
    }

    /** What a dying process looks like to a transaction. */
    static final class OutOfPatience extends Error {
        private static final long serialVersionUID = 1L;
    }
}
