package org.kepu.venues.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    private static final String RUNNING = "running";
    private static final String DONE = "done";

    private final CityTime time;

    PlaceImports(CityTime time) {
        this.time = time;
    }

    Optional<PlaceImport> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    boolean isRunning(String register) {
        return count("register = ?1 and status = ?2", register, RUNNING) > 0;
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

    void add(PlaceImport.Running running) {
        PlaceImportRow row = new PlaceImportRow();
        row.id = running.order().id();
        write(row, running);
        row.version = running.version();
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
        row.status = state instanceof PlaceImport.Done ? DONE : RUNNING;
        row.finishedAt = state instanceof PlaceImport.Done done ? done.finishedAt() : null;
    }

    private PlaceImport toState(PlaceImportRow row) {
        PlaceImport.Order order = new PlaceImport.Order(
                row.id, row.register, row.edition, row.validFrom, row.startedBy, time.inCity(row.startedAt));
        PlaceImport.Progress progress = new PlaceImport.Progress(row.total, row.done, row.changed);
        return row.status.equals(DONE)
                ? new PlaceImport.Done(
                        order, progress, time.inCity(Objects.requireNonNull(row.finishedAt)), row.version)
                : new PlaceImport.Running(order, progress, row.version);
    }
}
