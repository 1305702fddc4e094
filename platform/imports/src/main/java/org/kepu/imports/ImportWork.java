package org.kepu.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;
import org.kepu.web.Problem;
import org.kepu.web.Refused;

/**
 * Takes rows over, some at a time, and comes back for the rest. A row and its mark commit together, so whoever is killed
 * begins again where it stopped; rows that fail together are tried one by one.
 */
@ApplicationScoped
class ImportWork implements DueHandler {

    static final String KIND = "import-step";

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final String INTERNAL = "urn:kepu:problem:internal";
    private static final int STEP = 200;
    private static final int TOGETHER = 50;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final Importers importers;
    private final DueWork due;
    private final CityTime time;

    ImportWork(ImportJobs jobs, ImportRows rows, Importers importers, DueWork due, CityTime time) {
        this.jobs = jobs;
        this.rows = rows;
        this.importers = importers;
        this.due = due;
        this.time = time;
    }

    /** What an item of due work says: the step of an import. */
    record Step(UUID job) {}

    /** Lets an import begin, in the current transaction. */
    void begin(ImportJob job) {
        next(job, "begin");
    }

    private void next(ImportJob job, String step) {
        due.schedule(KIND, job.id() + ":" + step, time.now(), new Step(job.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().path("job").asText());
        ImportJob job = jobs.find(id).orElseThrow();
        boolean hasTurn =
                jobs.inTurn(job.kind()).filter(turn -> turn.id().equals(id)).isPresent();
        if (!hasTurn) {
            // Whoever finishes before it gives it the turn.
            return;
        }
        RowImporter importer =
                importers.of(job.kind()).orElseThrow(() -> new IllegalStateException("nothing imports " + job.kind()));
        for (int taken = 0; taken < STEP; taken += TOGETHER) {
            List<ImportRows.Waiting> next = rows.waiting(id, TOGETHER);
            if (next.isEmpty()) {
                finish(job);
                return;
            }
            take(importer, job, next);
        }
        ImportJob now = jobs.find(id).orElseThrow();
        next(job, "after-" + (now.done() + now.refused()));
    }

    private void finish(ImportJob job) {
        jobs.finish(job);
        jobs.inTurn(job.kind()).ifPresent(turn -> next(turn, "turn-after-" + job.id()));
        LOG.infof("an import is done: kind=%s count=%d", job.kind(), job.rows());
    }

    private void take(RowImporter importer, ImportJob job, List<ImportRows.Waiting> next) {
        try {
            QuarkusTransaction.requiringNew().run(() -> next.forEach(row -> take(importer, job, row)));
        } catch (RuntimeException together) {
            LOG.warnf("rows of an import failed together and are tried one by one: kind=%s", job.kind());
            next.forEach(row -> alone(importer, job, row));
        }
    }

    private void alone(RowImporter importer, ImportJob job, ImportRows.Waiting row) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(importer, job, row));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "a row of an import failed: kind=%s line=%d cause=%s",
                    job.kind(), row.row().line(), e.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> rows.refused(row.id(), INTERNAL, Map.of(), null));
        }
    }

    private void take(RowImporter importer, ImportJob job, ImportRows.Waiting row) {
        try {
            importer.take(job, row.row());
            rows.done(row.id());
        } catch (Refused refused) {
            refuse(row.id(), refused.problem());
        }
    }

    private void refuse(UUID row, Problem problem) {
        if (problem instanceof InvalidRequest invalid) {
            FieldError first = invalid.errors().getFirst();
            rows.refused(row, first.type(), first.parameters(), first.field());
        } else {
            rows.refused(row, problem.type(), problem.parameters(), problem.field());
        }
    }
}
