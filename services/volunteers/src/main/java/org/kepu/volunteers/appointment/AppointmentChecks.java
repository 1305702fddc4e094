package org.kepu.volunteers.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;

/** Turns what somebody sent into a naming, or refuses it with every field at fault. */
@ApplicationScoped
class AppointmentChecks {

    private final Terms terms;
    private final Places places;

    AppointmentChecks(Terms terms, Places places) {
        this.terms = terms;
        this.places = places;
    }

    /** What is to be named. */
    record Wanted(String role, String place, Holder holder, Term term) {}

    Wanted wanted(AppointmentRequest request) {
        Checks checks = new Checks();
        String role = checks.code("role", request.role(), terms.of("named-role"));
        String place =
                checks.code("place", request.place(), code -> places.find(code).isPresent());
        UUID person = request.person() == null ? null : checks.uuid("person", request.person());
        LocalDate from = checks.day("validFrom", request.validFrom());
        Holder holder = holder(checks, person, request.name(), request.phone(), request.mainJob(), request.subsidy());
        Term term = term(checks, from, request.validTo());
        checks.throwIfAny();
        return new Wanted(role, place, holder, term);
    }

    /** The particulars as they are to be from now on. */
    record Changed(Holder holder, Term term) {}

    Changed changed(Appointment.Naming naming, AppointmentRequest.Change change) {
        Checks checks = new Checks();
        Holder holder = holder(
                checks, naming.holder().person(), change.name(), change.phone(), change.mainJob(), change.subsidy());
        Term term = term(checks, naming.term().from(), change.validTo());
        checks.throwIfAny();
        return new Changed(holder, term);
    }

    private Holder holder(
            Checks checks,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mainJob,
            @Nullable Boolean subsidy) {
        return new Holder(
                person,
                checks.text("name", name, 1, 60),
                phone == null ? null : checks.phone("phone", phone),
                mainJob == null ? null : checks.code("mainJob", mainJob, terms.of("named-role")),
                Boolean.TRUE.equals(subsidy));
    }

    private static Term term(Checks checks, LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return new Term(from, null);
        }
        LocalDate last = checks.day("validTo", to);
        boolean inOrder = !last.isBefore(from);
        checks.check("validTo", inOrder, "end-before-start");
        return new Term(from, inOrder ? last : from);
    }
}
