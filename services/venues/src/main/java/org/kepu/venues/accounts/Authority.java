package org.kepu.venues.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.places.PlaceTree;

/**
 * What somebody may grant and withdraw (授权范围), by the grants he holds himself: an administrator every role at his place
 * and below it; an operator organisers, editors, reviewers and dispatchers at his place and below it, and operators below it
 * only. Nobody else grants anything.
 *
 * @param own the grants in the caller's token
 * @param places the register as of now
 */
record Authority(Set<Grant> own, PlaceTree places) {

    /** The roles that see who has what at their place and below it. */
    static final Set<Role> KEEPERS = Set.of(Role.ADMIN, Role.OPERATOR);

    Authority {
        own = Set.copyOf(own);
    }

    /** Whether he may give this grant to another, and take it back. */
    boolean mayGrant(Grant wanted) {
        return own.stream().anyMatch(mine -> reaches(mine, wanted));
    }

    /** The roles he may give at a place, in their usual order. */
    List<Role> roles(String place) {
        return Stream.of(Role.values())
                .filter(role -> mayGrant(new Grant(role, place)))
                .toList();
    }

    /** Whether he sees who holds what at a place, and their names: he may grant something there. */
    boolean sees(String place) {
        return own.stream().anyMatch(mine -> KEEPERS.contains(mine.role()) && places.covers(mine.place(), place));
    }

    /** The places at which he looks after rights; empty for everybody else. */
    Set<String> scopes() {
        return own.stream()
                .filter(mine -> KEEPERS.contains(mine.role()))
                .map(Grant::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every place he looks after, those below included. */
    Set<String> seen() {
        return scopes().stream()
                .map(places::within)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean reaches(Grant mine, Grant wanted) {
        if (!places.covers(mine.place(), wanted.place())) {
            return false;
        }
        return switch (mine.role()) {
            case ADMIN -> true;
            case OPERATOR ->
                switch (wanted.role()) {
                    case ADMIN -> false;
                    case OPERATOR -> !mine.place().equals(wanted.place());
                    case ORGANISER, EDITOR, REVIEWER, DISPATCHER -> true;
                };
            case ORGANISER, EDITOR, REVIEWER, DISPATCHER -> false;
        };
    }
}
