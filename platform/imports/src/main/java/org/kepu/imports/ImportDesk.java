package org.kepu.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Starts imports and tells how far they are. */
@ApplicationScoped
public class ImportDesk {

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final Importers importers;
    private final ImportWork work;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ImportDesk(
            ImportJobs jobs,
            ImportRows rows,
            Importers importers,
            ImportWork work,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.jobs = jobs;
        this.rows = rows;
        this.importers = importers;
        this.work = work;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Keeps a file and begins to take it over, within a place of the caller's. Of several imports of one kind the later one
     * waits for its turn.
     */
    @Transactional
    ImportJob start(String kind, String place, byte[] file) {
        RowImporter importer = importers.of(kind).orElseThrow(ImportDesk::unknown);
        caller.requireGrant(importer.roles(), place);
        List<ImportRow> read = CsvRows.read(file, importer.columns(), importer.optionalColumns());
        ImportJob job = new ImportJob(Ids.next(), kind, caller.sub(), place, time.now(), null, read.size(), 0, 0);
        jobs.add(job);
        rows.add(job.id(), read);
        work.begin(job);
        audit.record(
                Act.of("import.start", "import", job.id()).at(place).with(Map.of("kind", kind, "rows", read.size())));
        return job;
    }

    /** How far an import is, for whoever may import this kind at its place. */
    ImportJob find(UUID id) {
        caller.sub();
        return jobs.find(id)
                .filter(job -> caller.hasAny(roles(job.kind()), job.place()))
                .orElseThrow(ImportDesk::unknown);
    }

    /** Imports of a kind for a place, latest first. */
    List<ImportJob> list(String kind, String place, @Nullable UUID before, int limit) {
        caller.requireGrant(importers.of(kind).orElseThrow(ImportDesk::unknown).roles(), place);
        return jobs.list(kind, place, before, limit);
    }

    /** What became of the rows of an import. */
    Page<ImportReport> report(UUID id, @Nullable String status, @Nullable Cursor after, int limit) {
        ImportJob job = find(id);
        int line = after == null ? 0 : Math.toIntExact(after.number(0));
        return Page.of(rows.report(job.id(), status, line, limit + 1), limit, row -> Cursor.of(row.line()));
    }

    private Set<Role> roles(String kind) {
        return importers.of(kind).map(RowImporter::roles).orElse(Set.of());
    }

    private static Refused unknown() {
        return new Refused(RequestProblem.NOT_FOUND);
    }
}
