package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** Turns what somebody sent into a {@link Profile}, or refuses it with every field at fault. */
@ApplicationScoped
class PersonChecks {

    private final Terms terms;
    private final Places places;
    private final PrivacyNotice notice;

    PersonChecks(Terms terms, Places places, PrivacyNotice notice) {
        this.terms = terms;
        this.places = places;
        this.notice = notice;
    }

    /**
     * The profile.
     *
     * @param byOneself whether phone and notice must be there; a helper registers people without either
     */
    Profile profile(PersonRequest request, boolean byOneself) {
        Checks checks = new Checks();
        String name = checks.text("name", request.name(), 1, 60);
        String phone = byOneself || request.phone() != null ? checks.phone("phone", request.phone()) : null;
        String band = checks.code(
                "ageBand", request.ageBand(), code -> AgeBand.of(code).isPresent());
        Guardian guardian = guardian(checks, request.guardian());
        String place =
                checks.code("place", request.place(), code -> places.find(code).isPresent());
        String kind = checks.code("kind", request.kind(), terms.of("volunteer-kind"));
        List<String> skills = codes(checks, "skills", request.skills(), terms.of("shift-role"));
        List<String> languages = codes(checks, "languages", request.languages(), PersonChecks::isLanguage);
        checks.optionalText("notice", request.notice(), 1, 32);
        checks.throwIfAny();
        notice.requireCurrent(request.notice());
        AgeBand ageBand = AgeBand.stored(band);
        if (!Boolean.TRUE.equals(request.consent())) {
            throw new Refused(new PersonProblem.ConsentMissing());
        }
        if (ageBand == AgeBand.UNDER_14 && guardian == null) {
            throw new Refused(new PersonProblem.GuardianMissing());
        }
        return new Profile(name, phone, ageBand, guardian, place, kind, skills, languages);
    }

    /** A guardian counts only with consent. */
    private static @Nullable Guardian guardian(Checks checks, PersonRequest.@Nullable GuardianRequest asked) {
        if (asked == null) {
            return null;
        }
        Checks at = checks.in("guardian");
        String name = at.text("name", asked.name(), 1, 60);
        String phone = at.phone("phone", asked.phone());
        at.check("consent", Boolean.TRUE.equals(asked.consent()), "required");
        return new Guardian(name, phone);
    }

    private static List<String> codes(
            Checks checks, String field, @Nullable List<String> asked, Predicate<String> known) {
        List<String> list = checks.list(field, asked, 0, 20).stream().distinct().toList();
        for (int i = 0; i < list.size(); i++) {
            checks.code(field + "[" + i + "]", list.get(i), known);
        }
        return list;
    }

    private static boolean isLanguage(String tag) {
        return !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }
}
