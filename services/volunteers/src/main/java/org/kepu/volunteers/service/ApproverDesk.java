package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.contracts.Term;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.volunteers.VolunteersConfig;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Tells what the caller is to a service: leader of its session, operator of which level, or nobody. */
@ApplicationScoped
class ApproverDesk {

    private final Caller caller;
    private final SessionLeaders leaders;
    private final Places places;
    private final Terms terms;
    private final VolunteersConfig config;

    ApproverDesk(Caller caller, SessionLeaders leaders, Places places, Terms terms, VolunteersConfig config) {
        this.caller = caller;
        this.leaders = leaders;
        this.places = places;
        this.terms = terms;
        this.config = config;
    }

    /** The two-person rule with the city's limits. */
    ApprovalRules rules() {
        VolunteersConfig.Approval approval = config.approval();
        return new ApprovalRules(
                (int) approval.firstLimit().toMinutes(),
                rank(approval.firstLevel()),
                (int) approval.secondLimit().toMinutes(),
                rank(approval.secondLevel()));
    }

    /**
     * The caller as approver of a service.
     *
     * @throws Refused 404 where the caller has nothing to do with it
     */
    Approver require(ServiceFile file) {
        caller.sub();
        Approver approver = new Approver(
                caller.sub(), caller.personRef(), leaders.callerLeads(file.session()), level(file.place()));
        if (!approver.isConcerned()) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return approver;
    }

    private Optional<Integer> level(String place) {
        return caller.scopes(java.util.Set.of(Role.OPERATOR)).stream()
                .filter(scope -> places.covers(scope, place))
                .flatMap(scope -> places.find(scope).stream())
                .map(Place::level)
                .flatMap(level -> order(level).stream())
                .min(Comparator.naturalOrder());
    }

    private int rank(String level) {
        return order(level)
                .orElseThrow(() -> new IllegalStateException("kepu.volunteers.approval names the level \"" + level
                        + "\", which the vocabulary place-level does not order"));
    }

    private Optional<Integer> order(String level) {
        return terms.vocabulary("place-level")
                .term(level)
                .map(Term::order)
                .flatMap(order -> Stream.ofNullable(order).findFirst());
    }
}
