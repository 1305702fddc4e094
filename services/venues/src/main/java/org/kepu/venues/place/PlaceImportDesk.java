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
import org.kepu.web.Versions;

/** What the operator of a city does with its register of places. */
@ApplicationScoped
@Transactional
class PlaceImportDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.OPERATOR, Role.ADMIN);

    private final PlaceImports imports;
    private final PlaceComparison comparison;
    private final PlaceImportWork work;
    private final PlaceImportTrail trail;
    private final Places places;
    private final Caller caller;
    private final CityTime time;

    PlaceImportDesk(
            PlaceImports imports,
            PlaceComparison comparison,
            PlaceImportWork work,
            PlaceImportTrail trail,
            Places places,
            Caller caller,
            CityTime time) {
        this.imports = imports;
        this.comparison = comparison;
        this.work = work;
        this.trail = trail;
        this.places = places;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Compares a register the installation carries with the one that stands, and writes nothing else; its topmost place must be
     * one of the caller's.
     */
    PlaceImport plan(PlaceImportRequest request) {
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
        PlaceImport.Planned planned = new PlaceImport.Planned(
                new PlaceImport.Order(Ids.next(), name, edition, from, caller.sub(), time.now()),
                comparison.of(rows),
                new PlaceImport.Progress(rows.size(), 0, 0),
                1);
        imports.add(planned);
        trail.planned(planned);
        return planned;
    }

    /** Applies what was shown; refused where the register is no longer what it was compared with. */
    PlaceImport confirm(UUID id, long version) {
        PlaceImport.Planned planned = planned(id, version);
        String name = planned.order().register();
        if (imports.isRunning(name)) {
            throw new Refused(new PlaceProblem.ImportRunning());
        }
        if (!comparison.of(PlaceRegisterFile.load(name)).equals(planned.differences())) {
            throw new Refused(new PlaceProblem.ImportOutdated());
        }
        PlaceImport.Running running = planned.confirm();
        imports.save(planned, running);
        trail.begun(running);
        work.next(running);
        return running;
    }

    /** Drops what was shown. */
    PlaceImport drop(UUID id, long version) {
        PlaceImport.Planned planned = planned(id, version);
        PlaceImport.Dropped dropped = planned.drop(time.now());
        imports.save(planned, dropped);
        trail.dropped(dropped);
        return dropped;
    }

    private PlaceImport.Planned planned(UUID id, long version) {
        PlaceImport found = find(id);
        Versions.requireCurrent(version, found.version());
        if (!(found instanceof PlaceImport.Planned planned)) {
            throw new Refused(new PlaceProblem.WrongState(PlaceImportStatus.of(found)));
        }
        return planned;
    }

    /** What an import would change and how far it is. */
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
