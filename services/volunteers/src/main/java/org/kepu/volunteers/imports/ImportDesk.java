package org.kepu.volunteers.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.due.DueWork;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Starts imports and tells how far they are. */
@ApplicationScoped
public class ImportDesk {

    private final ImportRows rows;
    private final Map<String, RowImporter> importers;
    private final DueWork due;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    @Inject
    ImportDesk(
            ImportRows rows, @All List<RowImporter> importers, DueWork due, Caller caller, CityTime time, Audit audit) {
        this.rows = rows;
        this.importers = importers.stream().collect(Collectors.toMap(RowImporter::kind, Function.identity()));
        this.due = due;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Keeps a file and begins to take it over, within a place of the caller's. */
    @Transactional
    ImportJob start(String kind, String place, byte[] file) {
        RowImporter importer = importers.get(kind);
        if (importer == null) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        caller.requireGrant(Role.OPERATOR, place);
        List<Map<String, String>> cells = CsvRows.read(file, importer.columns());
        ImportJob job = new ImportJob(Ids.next(), kind, caller.sub(), place, time.now(), cells.size(), 0, 0);
        rows.add(job, cells);
        due.schedule(ImportWork.KIND, job.id().toString(), time.now(), Map.of());
        audit.record(
                Act.of("import.start", "import", job.id()).at(place).with(Map.of("kind", kind, "rows", cells.size())));
        return job;
    }

    /** How far an import is, for operators of its place. */
    ImportJob find(UUID id) {
        return rows.job(id)
                .filter(job -> caller.has(Role.OPERATOR, job.place()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** What became of its rows. */
    List<ImportRows.Reported> report(UUID id, String status, int afterLine, int limit) {
        return rows.report(find(id).id(), status, afterLine, limit);
    }
}
