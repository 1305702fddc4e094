package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;

/** Checks whom a push is for, and that the caller may speak to them. */
@ApplicationScoped
class AudienceChecks {

    static final Set<Role> SENDERS = Set.of(Role.EDITOR, Role.ORGANISER, Role.OPERATOR);

    private final Terms terms;
    private final Places places;
    private final Caller caller;

    AudienceChecks(Terms terms, Places places, Caller caller) {
        this.terms = terms;
        this.places = places;
        this.caller = caller;
    }

    /** The audience; refuses wrong fields, and places the caller has no right at. */
    Audience read(Checks checks, @Nullable List<String> askedPlaces, @Nullable List<String> askedGroups) {
        List<String> at = list(
                checks, "places", askedPlaces, 1, 100, code -> places.find(code).isPresent());
        List<String> groups = list(checks, "groups", askedGroups, 0, 20, terms.of("key-group"));
        checks.throwIfAny();
        at.forEach(place -> caller.requireGrant(SENDERS, place));
        return new Audience(at, groups);
    }

    private static List<String> list(
            Checks checks, String field, @Nullable List<String> asked, int min, int max, Predicate<String> known) {
        List<String> codes = checks.list(field, asked, min, max);
        checks.check(field, new HashSet<>(codes).size() == codes.size(), "twice");
        return IntStream.range(0, codes.size())
                .mapToObj(i -> checks.code(field + "[" + i + "]", codes.get(i), known))
                .toList();
    }
}
