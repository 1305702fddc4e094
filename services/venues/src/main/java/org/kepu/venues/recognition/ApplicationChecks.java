package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Places;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.organisation.Organisation;
import org.kepu.venues.organisation.Organisations;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Reads an application (申报): its round, who is to hold it and whether the caller may apply for them. */
@ApplicationScoped
class ApplicationChecks {

    private final Rounds rounds;
    private final RecognitionAccess access;
    private final VenueStaff staff;
    private final Organisations organisations;
    private final Jurisdiction jurisdiction;
    private final Places places;
    private final CityTime time;

    ApplicationChecks(
            Rounds rounds,
            RecognitionAccess access,
            VenueStaff staff,
            Organisations organisations,
            Jurisdiction jurisdiction,
            Places places,
            CityTime time) {
        this.rounds = rounds;
        this.access = access;
        this.staff = staff;
        this.organisations = organisations;
        this.jurisdiction = jurisdiction;
        this.places = places;
        this.time = time;
    }

    /**
     * What is applied for, found to be right.
     *
     * @param plan of its round
     */
    record Asked(
            Round.Plan plan,
            Candidacy.Holder holder,
            @Nullable String statement) {}

    /**
     * Reads it.
     *
     * @param within the round it was applied for already, which need not take applications any more; null for a new one
     */
    Asked read(RecognitionRequest.Application request, @Nullable UUID within) {
        Checks checks = new Checks();
        UUID roundId = checks.uuid("round", request.round());
        String statement = checks.optionalText("statement", request.statement(), 1, 2000);
        long holders = Stream.of(request.venue(), request.organisation(), request.place())
                .filter(each -> each != null)
                .count();
        checks.check("venue", holders == 1, "required");
        checks.throwIfAny();
        Candidacy.Holder holder = holder(request);
        access.requireApplicant(holder);
        Round round = rounds.read(roundId).orElse(null);
        checks.check("round", round != null, "unknown-code");
        checks.throwIfAny();
        if (round == null || !(roundId.equals(within) || takes(round))) {
            throw new Refused(new RecognitionProblem.RoundClosed());
        }
        if (!places.covers(round.plan().place(), holder.place())) {
            throw new Refused(new RecognitionProblem.OutsideRound());
        }
        return new Asked(round.plan(), holder, statement);
    }

    private boolean takes(Round round) {
        return round instanceof Round.Open open && open.plan().takes(time.today());
    }

    private Candidacy.Holder holder(RecognitionRequest.Application request) {
        Checks checks = new Checks();
        if (request.venue() != null) {
            UUID venue = checks.uuid("venue", request.venue());
            checks.throwIfAny();
            Venue found = staff.visible(venue);
            if (!(found instanceof Venue.InRegister)) {
                throw new Refused(new RecognitionProblem.HolderNotListed());
            }
            return new Candidacy.Holder(venue, null, found.place());
        }
        if (request.organisation() != null) {
            UUID id = checks.uuid("organisation", request.organisation());
            checks.throwIfAny();
            Organisation found = organisations.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
            return new Candidacy.Holder(null, id, found.entry().place());
        }
        String place = jurisdiction.place(checks, "place", request.place());
        checks.throwIfAny();
        return new Candidacy.Holder(null, null, place);
    }
}
