package org.kepu.events.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.security.Caller;
import org.kepu.security.Denials;
import org.kepu.security.Role;
import org.kepu.security.narrow.NarrowRight;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.security.personal.PersonRefs;
import org.kepu.security.places.Places;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Who organises an activity (活动负责人): everybody with the role at its place, and the accounts an organiser of the place named
 * for this one. The narrow right is a row, effective and revoked at once, audited. Names of participants are only for those
 * who run the activity: who drafted it, and who was named (R20).
 */
@ApplicationScoped
public class Organisers {

    /** The roles that organise everything at a place. */
    public static final Set<Role> ROLES = Set.of(Role.ORGANISER, Role.OPERATOR);

    static final Relation ORGANISER = new Relation("organiser", "activity");
    private static final int MOST_TOLD = 20;

    private final NarrowRights rights;
    private final Activities activities;
    private final Caller caller;
    private final PersonRefs refs;
    private final Places places;
    private final Denials denials;

    Organisers(
            NarrowRights rights,
            Activities activities,
            Caller caller,
            PersonRefs refs,
            Places places,
            Denials denials) {
        this.rights = rights;
        this.activities = activities;
        this.caller = caller;
        this.refs = refs;
        this.places = places;
        this.denials = denials;
    }

    /** Refuses with 403 whoever may not organise this activity. */
    public void require(ActivityPlan plan) {
        requireAt(plan, plan.place());
    }

    /** Refuses with 403 whoever may not hold this activity at this place; a named organiser stays below the activity's. */
    public void requireAt(ActivityPlan plan, String place) {
        boolean named = rights.callerHas(ORGANISER, plan.id()) && places.covers(plan.place(), place);
        if (!named) {
            caller.requireGrant(ROLES, place);
        }
    }

    /** Hides what only those who run the activity may know: the same answer as for one that is not there. */
    public void requireRunning(ActivityPlan plan) {
        if (!callerRuns(plan)) {
            denials.count(Denials.Reason.RIGHT_MISSING, "relation=organiser object=activity");
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** Whether the caller drafted the activity or was named for it. */
    public boolean callerRuns(ActivityPlan plan) {
        return plan.createdBy().equals(caller.sub()) || rights.callerHas(ORGANISER, plan.id());
    }

    /** Whether the caller may see an activity: everybody what was announced, organisers their drafts. */
    boolean callerMaySee(Activity activity) {
        return !(activity instanceof Activity.Draft)
                || (caller.isSignedIn()
                        && (caller.hasAny(ROLES, activity.plan().place())
                                || rights.callerHas(ORGANISER, activity.id())));
    }

    /** The ids of the activities the caller was named for. */
    public Set<String> namedFor() {
        return rights.objectsOf(caller.sub(), ORGANISER);
    }

    /** Those who run a session as others may know them: nobody approves hours of an event created alone (R4). */
    public List<String> refs(ActivityPlan plan, String announcedBy) {
        Stream<String> named = rights.holdersOf(ORGANISER, plan.id()).stream().map(NarrowRight::sub);
        return Stream.concat(Stream.of(announcedBy, plan.createdBy()), named)
                .map(refs::of)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }

    /** Lets the caller run an activity just announced for another reason than a role at its place: a request, for one. */
    public void nameCaller(ActivityPlan plan) {
        rights.grant(caller.sub(), ORGANISER, plan.id());
    }

    /** Names an account organiser of one activity. */
    @Transactional
    void appoint(UUID activity, String account) {
        requireGiver(activity);
        rights.grant(account, ORGANISER, activity);
    }

    /** Takes the right from an account. */
    @Transactional
    void dismiss(UUID activity, String account) {
        requireGiver(activity);
        if (!rights.revoke(account, ORGANISER, activity)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** Who was named, longest first. */
    List<NarrowRight> of(UUID activity) {
        requireGiver(activity);
        return rights.holdersOf(ORGANISER, activity);
    }

    private void requireGiver(UUID id) {
        Activity activity = activities.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(ROLES, activity.plan().place());
    }
}
