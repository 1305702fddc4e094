package org.kepu.venues.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** What the operator of a city does with its register of places. */
@ApplicationScoped
@Transactional
class PlaceImportDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.OPERATOR, Role.ADMIN);

    private final PlaceImports imports;
    private final PlaceImportWork work;
    private final PlaceImportTrail trail;
    private final Places places;
    private final Caller caller;
    private final CityTime time;

    PlaceImportDesk(
            PlaceImports imports,
            PlaceImportWork work,
            PlaceImportTrail trail,
            Places places,
            Caller caller,
            CityTime time) {
        this.imports = imports;
        this.work = work;
        this.trail = trail;
        this.places = places;
        this.caller = caller;
        this.time = time;
    }

    /** Starts the import of a register the installation carries; its topmost place must be one of the caller's. */
    PlaceImport start(PlaceImportRequest request) {
        Checks checks = new Checks();
        String name = checks.code("register", request.register(), PlaceRegisterFile.names()::contains);
        String edition = checks.text("edition", request.edition(), 1, 40);
        checks.check("edition", edition.isEmpty() || edition.matches("[0-9A-Za-z.-]+"), "unknown-code");
        LocalDate from = checks.day("validFrom", request.validFrom());
        checks.throwIfAny();
        List<PlaceRegisterFile.Row> rows = PlaceRegisterFile.load(name);
        caller.requireGrant(KEEPERS, rows.getFirst().code());
        if (imports.isRunning(name)) {
            throw new Refused(new PlaceProblem.ImportRunning());
        }
        PlaceImport.Running running = new PlaceImport.Running(
                new PlaceImport.Order(Ids.next(), name, edition, from, caller.sub(), time.now()),
                new PlaceImport.Progress(rows.size(), 0, 0),
                1);
        imports.add(running);
        trail.begun(running);
        work.next(running);
        return running;
    }

    /** How far an import is. */
    PlaceImport find(UUID id) {
        PlaceImport found = imports.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(KEEPERS, ShippedRegisters.topOf(found.order().register()));
        return found;
    }

    /** The imports of the registers of a place of the caller's and below it, newest first. */
    Page<PlaceImport> page(String place, @Nullable Cursor after, int limit) {
        caller.requireGrant(KEEPERS, place);
        return imports.page(ShippedRegisters.whoseTop(top -> places.covers(place, top)), after, limit);
    }
}
