package org.kepu.volunteers.person;

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
 * Registers many people without accounts from a list somebody keeps on paper (批量代办注册). Each row says that the consent
 * was seen; nobody is registered twice with the same name and phone.
 */
@ApplicationScoped
class PersonImport implements RowImporter {

    private static final List<String> COLUMNS = List.of("name", "phone", "ageBand", "place", "kind", "consent");

    private static final List<String> OPTIONAL = List.of("guardianName", "guardianPhone");

    private final RegistrationDesk desk;
    private final PersonChecks checks;
    private final People people;
    private final Places places;
    private final Terms terms;

    PersonImport(RegistrationDesk desk, PersonChecks checks, People people, Places places, Terms terms) {
        this.desk = desk;
        this.checks = checks;
        this.people = people;
        this.places = places;
        this.terms = terms;
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
    public List<String> optionalColumns() {
        return OPTIONAL;
    }

    @Override
    public void take(ImportJob job, ImportRow row) {
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
        desk.registerFor(job.actor(), profile, null);
    }

    private PersonRequest request(ImportRow row) {
        String guardian = row.text("guardianName");
        return new PersonRequest(
                row.text("name"),
                row.text("phone"),
                AgeBand.codeOf(row.text("ageBand")),
                guardian == null
                        ? null
                        : new PersonRequest.GuardianRequest(guardian, row.text("guardianPhone"), row.says("consent")),
                row.text("place"),
                terms.codeOf("volunteer-kind", row.text("kind")),
                null,
                null,
                row.says("consent"),
                null);
    }
}
