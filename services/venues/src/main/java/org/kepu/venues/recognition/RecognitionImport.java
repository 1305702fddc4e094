package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.imports.ImportJob;
import org.kepu.imports.ImportProblem;
import org.kepu.imports.ImportRow;
import org.kepu.imports.RowImporter;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.organisation.OrganisationDesk;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueDesk;
import org.kepu.venues.venue.VenueProfile;
import org.kepu.venues.venue.Venues;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/**
 * Takes over what stood before the platform (存量基地导入), with the days on which it was granted: stock, not newly added. A
 * venue and its host are entered where the register does not have them.
 */
@ApplicationScoped
class RecognitionImport implements RowImporter {

    private static final List<String> COLUMNS = List.of(
            "venue", "venueKind", "organisation", "organisationKind", "place", "kind", "level", "grantedOn", "validTo");
    private static final LocalDate OLDEST = LocalDate.of(1949, 1, 1);

    private final Recognitions recognitions;
    private final Holdings holdings;
    private final OrganisationDesk organisations;
    private final VenueDesk venues;
    private final Venues register;
    private final Jurisdiction jurisdiction;
    private final Places places;
    private final Terms terms;
    private final CityTime time;

    RecognitionImport(
            Recognitions recognitions,
            Holdings holdings,
            OrganisationDesk organisations,
            VenueDesk venues,
            Venues register,
            Jurisdiction jurisdiction,
            Places places,
            Terms terms,
            CityTime time) {
        this.recognitions = recognitions;
        this.holdings = holdings;
        this.organisations = organisations;
        this.venues = venues;
        this.register = register;
        this.jurisdiction = jurisdiction;
        this.places = places;
        this.terms = terms;
        this.time = time;
    }

    /** A row that is right. */
    private record Standing(
            String venue,
            String venueKind,
            String organisation,
            String organisationKind,
            String place,
            String kind,
            String level,
            LocalDate grantedOn,
            @Nullable LocalDate validTo,
            @Nullable String number,
            boolean demonstration) {}

    @Override
    public String kind() {
        return "recognitions";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("number", "demonstration");
    }

    @Override
    public void take(ImportJob job, ImportRow row) {
        Standing standing = standing(row);
        if (!places.covers(job.place(), standing.place())) {
            throw new Refused(new ImportProblem.OutsideScope());
        }
        boolean live = register.named(standing.place(), standing.venue())
                .map(Venue::id)
                .filter(id -> recognitions.isLive(standing.kind(), standing.level(), id.toString()))
                .isPresent();
        if (live) {
            throw new Refused(new RecognitionProblem.Already());
        }
        UUID venue = venue(job, standing);
        Candidacy candidacy = new Candidacy(
                Ids.next(),
                null,
                standing.kind(),
                standing.level(),
                new Candidacy.Holder(venue, null, standing.place()),
                job.place(),
                job.actor(),
                time.now(),
                null,
                standing.demonstration());
        Recognition.Grant grant = new Recognition.Grant(
                standing.number(), standing.grantedOn(), standing.grantedOn(), standing.validTo(), true, job.actor());
        holdings.stand(new Recognition.Conferred(candidacy, grant, 1));
    }

    private UUID venue(ImportJob job, Standing standing) {
        UUID host = organisations
                .known(standing.place(), standing.organisationKind(), standing.organisation(), standing.demonstration())
                .id();
        VenueProfile profile = new VenueProfile(
                standing.venue(),
                standing.venueKind(),
                host,
                standing.place(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                standing.demonstration());
        return venues.standing(profile, job.actor(), standing.grantedOn());
    }

    private Standing standing(ImportRow row) {
        Checks checks = new Checks();
        String venue = checks.text("venue", row.text("venue"), 1, 120);
        String venueKind = term(checks, row, "venueKind", "venue-kind");
        String organisation = checks.text("organisation", row.text("organisation"), 1, 200);
        String organisationKind = term(checks, row, "organisationKind", "organisation-kind");
        String place = jurisdiction.place(checks, "place", row.text("place"));
        String kind = term(checks, row, "kind", "recognition-kind");
        String level = term(checks, row, "level", "level");
        LocalDate grantedOn = checks.day("grantedOn", row.day("grantedOn"), OLDEST, time.today());
        LocalDate last = row.day("validTo");
        LocalDate validTo = last == null ? null : checks.day("validTo", last, grantedOn, Checks.LATEST_DAY);
        String number = checks.optionalText("number", row.text("number"), 1, 60);
        checks.throwIfAny();
        return new Standing(
                venue,
                venueKind,
                organisation,
                organisationKind,
                place,
                kind,
                level,
                grantedOn,
                validTo,
                number,
                row.says("demonstration"));
    }

    /** The code of a cell that holds a code or its words. */
    private String term(Checks checks, ImportRow row, String column, String vocabulary) {
        return checks.code(column, terms.codeOf(vocabulary, row.text(column)), terms.of(vocabulary));
    }
}
