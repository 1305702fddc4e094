package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.organisation.Organisation;
import org.kepu.venues.organisation.Organisations;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** Checks what is sent about venues. */
@ApplicationScoped
class VenueChecks {

    private static final LocalDate OLDEST = LocalDate.of(1949, 1, 1);

    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final Organisations organisations;
    private final CityTime time;

    VenueChecks(Terms terms, Jurisdiction jurisdiction, Organisations organisations, CityTime time) {
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.organisations = organisations;
        this.time = time;
    }

    VenueProfile profile(VenueRequest request) {
        Checks checks = new Checks();
        String name = checks.text("name", request.name(), 1, 120);
        String kind = checks.code("kind", request.kind(), terms.of("venue-kind"));
        UUID organisation = checks.uuid("organisation", request.organisation());
        String place = jurisdiction.place(checks, "place", request.place());
        String address = checks.optionalText("address", request.address(), 1, 200);
        String phone = request.phone() == null ? null : checks.phone("phone", request.phone());
        String hours = checks.optionalText("hours", request.hours(), 1, 400);
        String description =
                request.description() == null ? null : checks.lines("description", request.description(), 0, 4000);
        List<String> groups = codes(checks, "groups", request.groups(), "key-group");
        List<String> themes = codes(checks, "themes", request.themes(), "theme");
        LocalDate openedOn =
                request.openedOn() == null ? null : checks.day("openedOn", request.openedOn(), OLDEST, time.today());
        checks.throwIfAny();
        Organisation host = organisations.read(organisation).orElse(null);
        checks.check("organisation", host != null, "unknown-code");
        checks.throwIfAny();
        if (host instanceof Organisation.Ended) {
            throw new Refused(new VenueProblem.HostEnded());
        }
        return new VenueProfile(
                name,
                kind,
                organisation,
                place,
                address,
                phone,
                hours,
                description,
                groups,
                themes,
                openedOn,
                Boolean.TRUE.equals(request.demonstration()));
    }

    private List<String> codes(Checks checks, String field, @Nullable List<String> asked, String vocabulary) {
        List<String> codes = checks.list(field, asked, 0, 20);
        for (int i = 0; i < codes.size(); i++) {
            checks.code(field + "[" + i + "]", codes.get(i), terms.of(vocabulary));
        }
        checks.check(field, codes.stream().distinct().count() == codes.size(), "unknown-code");
        return codes;
    }

    Venue.Refusal refusal(VenueRequest.Refusal request) {
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("rejection-reason"));
        String words = checks.text("words", request.words(), 1, 400);
        checks.throwIfAny();
        return new Venue.Refusal(reason, words);
    }

    Venue.Suspension suspension(VenueRequest.Suspension request) {
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("cancellation-reason"));
        LocalDate until =
                request.until() == null ? null : checks.day("until", request.until(), time.today(), Checks.LATEST_DAY);
        checks.throwIfAny();
        return new Venue.Suspension(reason, until);
    }

    Venue.Closing closing(VenueRequest.Closing request) {
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("ending-reason"));
        checks.throwIfAny();
        return new Venue.Closing(reason, time.today());
    }
}
