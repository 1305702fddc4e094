package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Places;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.organisation.Organisation;
import org.kepu.venues.organisation.Organisations;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What applicants do (申报): apply, take an application back, give up what they hold. One transaction each. */
@ApplicationScoped
@Transactional
class ApplicationDesk {

    private final Recognitions recognitions;
    private final Rounds rounds;
    private final Holdings holdings;
    private final RecognitionAccess access;
    private final VenueStaff staff;
    private final Organisations organisations;
    private final Jurisdiction jurisdiction;
    private final Places places;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ApplicationDesk(
            Recognitions recognitions,
            Rounds rounds,
            Holdings holdings,
            RecognitionAccess access,
            VenueStaff staff,
            Organisations organisations,
            Jurisdiction jurisdiction,
            Places places,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.recognitions = recognitions;
        this.rounds = rounds;
        this.holdings = holdings;
        this.access = access;
        this.staff = staff;
        this.organisations = organisations;
        this.jurisdiction = jurisdiction;
        this.places = places;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Applies to an open round. */
    Recognition apply(RecognitionRequest.Application request) {
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
        if (!(round instanceof Round.Open open) || !open.plan().takes(time.today())) {
            throw new Refused(new RecognitionProblem.RoundClosed());
        }
        if (!places.covers(open.plan().place(), holder.place())) {
            throw new Refused(new RecognitionProblem.OutsideRound());
        }
        Recognition applied = new Recognition.Applied(candidacy(open.plan(), holder, statement), 1);
        recognitions.add(applied, List.of());
        record("recognition.apply", applied);
        return applied;
    }

    private Candidacy candidacy(Round.Plan plan, Candidacy.Holder holder, @Nullable String statement) {
        return new Candidacy(
                Ids.next(),
                plan.id(),
                plan.kind(),
                plan.level(),
                holder,
                plan.place(),
                caller.sub(),
                time.now(),
                statement,
                plan.demonstration());
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

    /** Takes back what is not decided yet. */
    Recognition takeBack(UUID id, long version) {
        Recognition before = access.ofHolder(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Recognition.Pending pending)) {
            throw wrongState(before);
        }
        Recognition after = pending.takeBack();
        recognitions.save(before, after, List.of());
        record("recognition.take-back", after);
        return after;
    }

    /** Gives up what is held (主动放弃), from today on. */
    Recognition giveUp(UUID id, long version) {
        Recognition before = access.ofHolder(id);
        Versions.requireCurrent(version, before.version());
        if (!(before instanceof Recognition.Conferred conferred)) {
            throw wrongState(before);
        }
        Recognition.Withdrawn after = conferred.withdraw(new Recognition.Ending(time.today(), "given-up"));
        holdings.withdraw(conferred, after, null);
        return after;
    }

    private void record(String action, Recognition recognition) {
        audit.record(Act.of(action, "recognition", recognition.id())
                .version(recognition.version())
                .at(recognition.candidacy().holder().place()));
    }

    private static Refused wrongState(Recognition found) {
        return new Refused(new RecognitionProblem.WrongState(RecognitionStatus.of(found)));
    }
}
