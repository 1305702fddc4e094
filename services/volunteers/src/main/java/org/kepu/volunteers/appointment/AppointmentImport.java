package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.volunteers.imports.ImportJob;
import org.kepu.volunteers.imports.ImportProblem;
import org.kepu.volunteers.imports.RowImporter;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;
import org.kepu.web.Refused;

/**
 * Takes over the list of a whole township, county or city (批量任命): thousands of villages at once. Who imports stands above
 * the villages, so what is imported is confirmed.
 */
@ApplicationScoped
class AppointmentImport implements RowImporter {

    private static final List<String> COLUMNS =
            List.of("place", "role", "name", "phone", "mainJob", "subsidy", "validFrom", "validTo");

    private final AppointmentDesk desk;
    private final AppointmentChecks checks;
    private final Places places;

    AppointmentImport(AppointmentDesk desk, AppointmentChecks checks, Places places) {
        this.desk = desk;
        this.checks = checks;
        this.places = places;
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
    public void take(ImportJob job, Map<String, String> row) {
        AppointmentChecks.Wanted wanted = checks.wanted(new AppointmentRequest(
                cell(row, "role"),
                cell(row, "place"),
                null,
                cell(row, "name"),
                cell(row, "phone"),
                cell(row, "mainJob"),
                "yes".equals(row.get("subsidy")) || "是".equals(row.get("subsidy")),
                day(row, "validFrom"),
                day(row, "validTo")));
        boolean below = !wanted.place().equals(job.place()) && places.covers(job.place(), wanted.place());
        if (!below) {
            throw new Refused(new ImportProblem.OutsideScope());
        }
        desk.enter(wanted, job.actor());
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String cell = cell(row, column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw InvalidRequest.of(new FieldError(column, "not-a-day"));
        }
    }

    private static @Nullable String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
