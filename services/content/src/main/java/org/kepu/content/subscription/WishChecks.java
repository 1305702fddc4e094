package org.kepu.content.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.content.ContentConfig;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;

/** Checks what somebody wants to be told. */
@ApplicationScoped
class WishChecks {

    /** The one channel there is so far. */
    static final String IN_APP = "in-app";

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final Terms terms;
    private final Places places;
    private final ContentConfig config;

    WishChecks(Terms terms, Places places, ContentConfig config) {
        this.terms = terms;
        this.places = places;
        this.config = config;
    }

    /** The wish; throws where a field is wrong. */
    Subscription.Wish read(Checks checks, SubscriptionRequest request) {
        List<String> at = list(
                checks,
                "places",
                request.places(),
                1,
                20,
                code -> places.find(code).isPresent());
        List<String> groups = list(checks, "groups", request.groups(), 0, 20, terms.of("key-group"));
        List<String> channels = request.channels() == null
                ? List.of(IN_APP)
                : list(checks, "channels", request.channels(), 1, 20, IN_APP::equals);
        List<String> muted = list(checks, "muted", request.muted(), 0, 50, terms.of("theme"));
        String language =
                request.language() == null ? "zh-CN" : checks.code("language", request.language(), LANGUAGES::contains);
        QuietHours quiet = quiet(checks, request.quiet());
        boolean byGroup = request.byGroup() == null || request.byGroup();
        checks.throwIfAny();
        return new Subscription.Wish(at, groups, channels, language, quiet, byGroup, Set.copyOf(muted));
    }

    /** Themes somebody has had enough of. */
    List<String> themes(Checks checks, @Nullable List<String> asked) {
        return list(checks, "themes", asked, 0, 50, terms.of("theme"));
    }

    private QuietHours quiet(Checks checks, SubscriptionRequest.@Nullable Quiet asked) {
        if (asked == null) {
            return new QuietHours(config.quiet().from(), config.quiet().to());
        }
        Checks at = checks.in("quiet");
        return new QuietHours(time(at, "from", asked.from()), time(at, "to", asked.to()));
    }

    private static LocalTime time(Checks checks, String field, @Nullable String asked) {
        String text = checks.text(field, asked, 1, 5);
        boolean isTime = TIME.matcher(text).matches();
        checks.check(field, text.isEmpty() || isTime, "not-a-time");
        return isTime ? LocalTime.parse(text) : LocalTime.MIN;
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
