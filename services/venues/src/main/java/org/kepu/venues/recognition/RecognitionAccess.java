package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kepu.security.Caller;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Who may see and move a recognition: its applicant and the venue's managers, the county that checks, the city that confers. */
@ApplicationScoped
class RecognitionAccess {

    private final Recognitions recognitions;
    private final VenueStaff staff;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    RecognitionAccess(Recognitions recognitions, VenueStaff staff, Jurisdiction jurisdiction, Caller caller) {
        this.recognitions = recognitions;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** The recognition, if everybody may know of it or the caller has to do with it; 404 otherwise. */
    Recognition visible(UUID id) {
        Recognition found = recognitions.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        boolean known = RecognitionStatus.of(found).isPublic()
                || isHolder(found.candidacy())
                || jurisdiction.callerOperates(found.candidacy().holder().place())
                || jurisdiction.callerOperates(found.candidacy().conferrer());
        if (!known) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return found;
    }

    /** The recognition for whoever holds or applied for it. */
    Recognition ofHolder(UUID id) {
        caller.sub();
        Recognition found = visible(id);
        if (!isHolder(found.candidacy())) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return found;
    }

    /** The recognition for the county that checks. */
    Recognition ofChecker(UUID id) {
        caller.sub();
        Recognition found = visible(id);
        jurisdiction.requireChecker(found.candidacy().holder().place());
        return found;
    }

    /** The recognition for who confers. */
    Recognition ofConferrer(UUID id) {
        caller.sub();
        Recognition found = visible(id);
        jurisdiction.requireOperator(found.candidacy().conferrer());
        return found;
    }

    /** Refuses whoever neither holds it nor is an operator of its place or of who confers. */
    void requireConcerned(Recognition found) {
        Candidacy candidacy = found.candidacy();
        if (!isHolder(candidacy)
                && !jurisdiction.callerOperates(candidacy.holder().place())
                && !jurisdiction.callerOperates(candidacy.conferrer())) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
    }

    /** Refuses whoever may not apply for a holder: managers for their venue, operators for the rest. */
    void requireApplicant(Candidacy.Holder holder) {
        UUID venue = holder.venue();
        if (venue != null) {
            staff.requireManager(venue);
        } else {
            jurisdiction.requireOperator(holder.place());
        }
    }

    private boolean isHolder(Candidacy candidacy) {
        UUID venue = candidacy.holder().venue();
        return caller.isSignedIn()
                && (candidacy.appliedBy().equals(caller.sub()) || (venue != null && staff.callerManages(venue)));
    }
}
