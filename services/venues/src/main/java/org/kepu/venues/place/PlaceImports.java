package org.kepu.venues.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes imports of the register. */
@ApplicationScoped
class PlaceImports implements PanacheRepositoryBase<PlaceImportRow, UUID> {

    private final CityTime time;

    PlaceImports(CityTime time) {
        this.time = time;
    }

    Optional<PlaceImport> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    boolean isRunning(String register) {
        return count("register = ?1 and status = ?2", register, PlaceImportStatus.RUNNING.code()) > 0;
    }

    /** Imports of these registers, newest first. */
    Page<PlaceImport> page(Set<String> registers, @Nullable Cursor after, int limit) {
        Parameters parameters = Parameters.with("registers", registers);
        String where = "register in :registers";
        if (after != null) {
            where += " and id < :after";
            parameters.and("after", after.uuid(0));
        }
        List<PlaceImport> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, state -> Cursor.of(state.order().id()));
    }

    void add(PlaceImport.Planned planned) {
        PlaceImportRow row = new PlaceImportRow();
        row.id = planned.order().id();
        write(row, planned);
        row.version = planned.version();
        persist(row);
        flush();
    }

    void save(PlaceImport before, PlaceImport after) {
        PlaceImportRow row = findById(before.order().id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
    }

    private static void write(PlaceImportRow row, PlaceImport state) {
        row.register = state.order().register();
        row.edition = state.order().edition();
        row.validFrom = state.order().validFrom();
        row.startedBy = state.order().startedBy();
        row.startedAt = state.order().startedAt();
        row.total = state.progress().total();
        row.done = state.progress().done();
        row.changed = state.progress().changed();
        row.differences = state.differences();
        row.status = PlaceImportStatus.of(state).code();
        row.finishedAt = switch (state) {
            case PlaceImport.Planned ignored -> null;
            case PlaceImport.Running ignored -> null;
            case PlaceImport.Done done -> done.finishedAt();
            case PlaceImport.Dropped dropped -> dropped.finishedAt();
        };
    }

    private PlaceImport toState(PlaceImportRow row) {
        PlaceImport.Order order = new PlaceImport.Order(
                row.id, row.register, row.edition, row.validFrom, row.startedBy, time.inCity(row.startedAt));
        PlaceImport.Progress progress = new PlaceImport.Progress(row.total, row.done, row.changed);
        return switch (PlaceImportStatus.ofCode(row.status)) {
            case PLANNED -> new PlaceImport.Planned(order, row.differences, progress, row.version);
            case RUNNING -> new PlaceImport.Running(order, row.differences, progress, row.version);
            case DONE -> new PlaceImport.Done(order, row.differences, progress, finished(row), row.version);
            case DROPPED -> new PlaceImport.Dropped(order, row.differences, progress, finished(row), row.version);
        };
    }

    private OffsetDateTime finished(PlaceImportRow row) {
        return time.inCity(Objects.requireNonNull(row.finishedAt, "the state of the row says it is there"));
    }
}
