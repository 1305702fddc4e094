package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.volunteers.imports.ImportJob;
import org.kepu.volunteers.imports.ImportProblem;
import org.kepu.volunteers.imports.RowImporter;
import org.kepu.web.Refused;

/**
 * Registers many people without accounts from a list somebody keeps on paper (批量代办注册). Each row says that the consent
 * was seen; nobody is registered twice with the same name and phone.
 */
@ApplicationScoped
class PersonImport implements RowImporter {

    private static final List<String> COLUMNS =
            List.of("name", "phone", "ageBand", "place", "kind", "guardianName", "guardianPhone", "consent");

    private final RegistrationDesk desk;
    private final PersonChecks checks;
    private final People people;
    private final Places places;

    PersonImport(RegistrationDesk desk, PersonChecks checks, People people, Places places) {
        this.desk = desk;
        this.checks = checks;
        this.people = people;
        this.places = places;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void take(ImportJob job, Map<String, String> row) {
        Profile profile = checks.profile(request(row), false);
        if (!places.covers(job.place(), profile.place())) {
            throw new Refused(new ImportProblem.OutsideScope());
        }
        String phone = profile.phone();
        boolean known = phone != null
                && people.matching("phone", phone).stream()
                        .anyMatch(person -> person.profile().name().equals(profile.name()));
        if (known) {
            throw new Refused(new PersonProblem.AlreadyRegistered());
        }
        desk.registerFor(job.actor(), profile);
    }

    private static PersonRequest request(Map<String, String> row) {
        String guardian = cell(row, "guardianName");
        return new PersonRequest(
                cell(row, "name"),
                cell(row, "phone"),
                cell(row, "ageBand"),
                guardian == null
                        ? null
                        : new PersonRequest.GuardianRequest(guardian, cell(row, "guardianPhone"), isYes(row)),
                cell(row, "place"),
                cell(row, "kind"),
                null,
                null,
                isYes(row));
    }

    private static boolean isYes(Map<String, String> row) {
        return "yes".equals(row.get("consent")) || "是".equals(row.get("consent"));
    }

    private static @Nullable String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
