package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.imports.ImportJob;
import org.kepu.imports.ImportProblem;
import org.kepu.imports.ImportRow;
import org.kepu.imports.RowImporter;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.web.Refused;

/**
 * Takes over the list of a whole township, county or city (批量任命): thousands of villages at once. Who imports stands above
 * the villages, so what is imported is confirmed.
 */
@ApplicationScoped
class AppointmentImport implements RowImporter {

    private static final List<String> COLUMNS = List.of("place", "role", "name", "validFrom");

    private static final List<String> OPTIONAL = List.of("phone", "mainJob", "subsidy", "validTo");

    private final AppointmentDesk desk;
    private final AppointmentChecks checks;
    private final Places places;
    private final Terms terms;

    AppointmentImport(AppointmentDesk desk, AppointmentChecks checks, Places places, Terms terms) {
        this.desk = desk;
        this.checks = checks;
        this.places = places;
        this.terms = terms;
    }

    @Override
    public String kind() {
        return "appointments";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> optionalColumns() {
        return OPTIONAL;
    }

    @Override
    public void take(ImportJob job, ImportRow row) {
        AppointmentChecks.Wanted wanted = checks.wanted(new AppointmentRequest(
                terms.codeOf("named-role", row.text("role")),
                row.text("place"),
                null,
                row.text("name"),
                row.text("phone"),
                terms.codeOf("named-role", row.text("mainJob")),
                row.says("subsidy"),
                row.day("validFrom"),
                row.day("validTo")));
        boolean below = !wanted.place().equals(job.place()) && places.covers(job.place(), wanted.place());
        if (!below) {
            throw new Refused(new ImportProblem.OutsideScope());
        }
        desk.enter(wanted, job.actor());
    }
}
