package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.venues.Jurisdiction;
import org.kepu.venues.directory.Entry;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Who runs a venue: managers (场馆管理员) change it, publish its openings and name its staff; receptionists (前台) work at the
 * desk. Both are rows, effective and revoked at once; operators of the place keep the register beside them.
 */
@ApplicationScoped
@Transactional
public class VenueStaff {

    static final Relation MANAGER = new Relation("manager", "venue");
    static final Relation RECEPTIONIST = new Relation("receptionist", "venue");

    private final NarrowRights rights;
    private final Venues venues;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    VenueStaff(NarrowRights rights, Venues venues, Jurisdiction jurisdiction, Caller caller) {
        this.rights = rights;
        this.venues = venues;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * One of a venue's staff.
     *
     * @param userName what the account signs in with; absent where the sign-in server does not say
     */
    record Member(
            String account,
            String role,
            OffsetDateTime since,
            @Nullable String userName) {

        Member named(Map<String, Entry.Person> people) {
            Entry.Person person = people.get(account);
            return new Member(account, role, since, person == null ? null : person.userName());
        }
    }

    /** The relation of a role name. */
    static Optional<Relation> relation(String role) {
        return Stream.of(MANAGER, RECEPTIONIST)
                .filter(relation -> relation.name().equals(role))
                .findFirst();
    }

    /** Whether the caller manages the venue. */
    public boolean callerManages(UUID venue) {
        return rights.callerHas(MANAGER, venue);
    }

    /** Whether the caller manages any venue, so that he names staff. */
    public boolean callerManagesAny() {
        return !rights.objectsOf(caller.sub(), MANAGER).isEmpty();
    }

    /** Whether the caller works at the venue. */
    public boolean callerWorksAt(UUID venue) {
        return callerManages(venue) || rights.callerHas(RECEPTIONIST, venue);
    }

    /** The accounts that manage the venue. */
    public List<String> managers(UUID venue) {
        return rights.holdersOf(MANAGER, venue).stream()
                .map(org.kepu.security.narrow.NarrowRight::sub)
                .toList();
    }

    /** The venue, if the caller manages it or is an operator of its place: else 403, or 404 where nobody may know of it. */
    public Venue requireKeeper(UUID id) {
        caller.sub();
        Venue venue = visible(id);
        if (!callerManages(id) && !jurisdiction.callerOperates(venue.place())) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return venue;
    }

    /** The venue, if the caller manages it; operators do not work for it. */
    public Venue requireManager(UUID id) {
        caller.sub();
        Venue venue = visible(id);
        if (!callerManages(id)) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return venue;
    }

    /**
     * The same, locked until the end of the transaction: a suspension or closing comes before what is made for the venue, or
     * finds it.
     */
    public Venue requireManagerLocked(UUID id) {
        caller.sub();
        if (venues.lock(id).isEmpty()) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return requireManager(id);
    }

    /** The venue, if the caller works at its desk. */
    public Venue requireDesk(UUID id) {
        caller.sub();
        Venue venue = visible(id);
        if (!callerWorksAt(id)) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return venue;
    }

    /** The venue, if everybody may know of it or the caller has to do with it; 404 otherwise. */
    public Venue visible(UUID id) {
        Venue venue = venues.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (!VenueStatus.of(venue).isPublic() && !callerWorksAt(id) && !jurisdiction.callerOperates(venue.place())) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return venue;
    }

    /** Whoever registers a venue manages it. */
    void begin(UUID venue) {
        rights.grant(caller.sub(), MANAGER, venue);
    }

    /** Gives an account a role; repeating it changes nothing. */
    void name(UUID venue, String account, Relation role) {
        requireKeeper(venue);
        rights.grant(account, role, venue);
    }

    /** Takes a role from an account, effective at once; a manager leaves only where another stays. */
    void dismiss(UUID venue, String account, Relation role) {
        Venue kept = requireKeeper(venue);
        boolean last = role.equals(MANAGER) && managers(venue).equals(List.of(account));
        if (last && !jurisdiction.callerOperates(kept.place())) {
            throw new Refused(new VenueProblem.NobodyLeft());
        }
        if (!rights.revoke(account, role, venue)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
    }

    /** Who works there: managers first. */
    List<Member> of(UUID venue) {
        requireKeeper(venue);
        return Stream.of(MANAGER, RECEPTIONIST)
                .flatMap(role -> rights.holdersOf(role, venue).stream()
                        .map(right -> new Member(right.sub(), role.name(), right.grantedAt(), null)))
                .toList();
    }

    /** The venues at which the caller works. */
    List<Venue> mine() {
        Set<UUID> ids = Stream.of(MANAGER, RECEPTIONIST)
                .flatMap(role -> rights.objectsOf(caller.sub(), role).stream())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : venues.all(ids);
    }
}
