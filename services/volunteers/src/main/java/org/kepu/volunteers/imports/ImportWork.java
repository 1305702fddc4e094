package org.kepu.volunteers.imports;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int STEP = 200;
    private static final int TOGETHER = 50;

    private final ImportRows rows;
    private final Map<String, RowImporter> importers;
    private final DueWork due;
    private final CityTime time;

    @Inject
    ImportWork(ImportRows rows, @All List<RowImporter> importers, DueWork due, CityTime time) {
        this.rows = rows;
        this.importers = importers.stream().collect(Collectors.toMap(RowImporter::kind, Function.identity()));
        this.due = due;
        this.time = time;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.key());
        ImportJob job = rows.job(id).orElseThrow();
        RowImporter importer = importers.get(job.kind());
        if (importer == null) {
            throw new IllegalStateException("nothing imports " + job.kind());
        }
        for (int taken = 0; taken < STEP; taken += TOGETHER) {
            List<ImportRows.Waiting> next = rows.waiting(id, TOGETHER);
            if (next.isEmpty()) {
                LOG.infof("an import is done: kind=%s count=%d", job.kind(), job.rows());
                return;
            }
            take(importer, job, next);
        }
        due.schedule(KIND, item.key(), time.now(), Map.of());
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
            LOG.warnf(e, "a row of an import failed: kind=%s line=%d", job.kind(), row.line());
            QuarkusTransaction.requiringNew().run(() -> rows.refused(row.id(), "urn:kepu:problem:internal", null));
        }
    }

    private void take(RowImporter importer, ImportJob job, ImportRows.Waiting row) {
        try {
            importer.take(job, row.cells());
            rows.done(row.id());
        } catch (Refused refused) {
            refuse(row, refused.problem());
        }
    }

    private void refuse(ImportRows.Waiting row, Problem problem) {
        if (problem instanceof InvalidRequest invalid) {
            FieldError first = invalid.errors().getFirst();
            rows.refused(row.id(), first.type(), first.field());
        } else {
            rows.refused(row.id(), problem.type(), problem.field());
        }
    }
}
