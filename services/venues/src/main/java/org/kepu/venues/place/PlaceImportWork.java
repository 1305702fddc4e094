package org.kepu.venues.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;

/**
 * Imports a register piece by piece: each piece commits with its progress, so a killed import goes on where it was. What vanished
 * ends with the last piece.
 */
@ApplicationScoped
class PlaceImportWork implements DueHandler {

    static final String KIND = "place-import";
    private static final int PIECE = 500;

    private final PlaceImports imports;
    private final PlaceRegister register;
    private final PlaceImportTrail trail;
    private final DueWork due;
    private final CityTime time;

    PlaceImportWork(PlaceImports imports, PlaceRegister register, PlaceImportTrail trail, DueWork due, CityTime time) {
        this.imports = imports;
        this.register = register;
        this.trail = trail;
        this.due = due;
        this.time = time;
    }

    /** Asks for the next piece of a running import, in the current transaction. */
    void next(PlaceImport.Running running) {
        due.schedule(
                KIND,
                running.order().id() + ":" + running.progress().done(),
                time.now(),
                running.order().id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().asText());
        if (!(imports.read(id).orElse(null) instanceof PlaceImport.Running running)) {
            return;
        }
        List<PlaceRegisterFile.Row> rows =
                PlaceRegisterFile.load(running.order().register());
        int from = running.progress().done();
        List<PlaceRegisterFile.Row> piece = rows.subList(from, Math.min(from + PIECE, rows.size()));
        PlaceImport.Running after = running.advance(piece.size(), register.take(piece, running.order()));
        if (after.progress().done() == rows.size()) {
            PlaceImport.Done done = after.finish(register.end(rows, after.order()), time.now());
            imports.save(running, done);
            trail.done(done);
        } else {
            imports.save(running, after);
            next(after);
        }
    }
}
