package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.venues.campaign.Campaigns;
import org.kepu.venues.venue.Venue;
import org.kepu.web.Checks;

/** Checks what is sent about openings. */
@ApplicationScoped
class OpeningChecks {

    private static final int MOST = 1_000_000;
    private static final int LARGEST_PARTY = 1000;
    private static final int USUAL_PARTY = 10;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Terms terms;
    private final Campaigns campaigns;
    private final CityTime time;

    OpeningChecks(Terms terms, Campaigns campaigns, CityTime time) {
        this.terms = terms;
        this.campaigns = campaigns;
        this.time = time;
    }

    /** The venue a request is about. */
    UUID venue(OpeningRequest request) {
        Checks checks = new Checks();
        UUID venue = checks.uuid("venue", request.venue());
        checks.throwIfAny();
        return venue;
    }

    OpeningPlan plan(OpeningRequest request, UUID id, Venue venue) {
        Checks checks = new Checks();
        String asked = request.venue();
        checks.check("venue", asked == null || asked.equalsIgnoreCase(venue.id().toString()), "unchangeable");
        String title = checks.text("title", request.title(), 1, 120);
        OffsetDateTime startsAt = time.inCity(checks.moment("startsAt", request.startsAt()));
        OffsetDateTime endsAt = time.inCity(checks.moment("endsAt", request.endsAt()));
        if (request.startsAt() != null && request.endsAt() != null) {
            checks.inOrder("endsAt", startsAt, endsAt);
            checks.check("endsAt", !endsAt.isAfter(startsAt.plus(LONGEST)), "moment-out-of-range");
        }
        String modeCode = checks.code("mode", request.mode(), terms.of("booking-mode"));
        BookingMode mode = BookingMode.of(modeCode).orElse(BookingMode.NONE);
        Integer capacity = capacity(checks, request.capacity(), mode);
        int walkIns = request.walkIns() == null
                ? 0
                : checks.number("walkIns", request.walkIns(), 0, capacity == null ? MOST : capacity);
        int maxParty = request.maxParty() == null
                ? USUAL_PARTY
                : checks.number("maxParty", request.maxParty(), 1, LARGEST_PARTY);
        int cancelMinutes = request.cancelMinutes() == null
                ? 0
                : checks.number("cancelMinutes", request.cancelMinutes(), 0, (int) LONGEST.toMinutes());
        List<String> groups = codes(checks, "groups", request.groups(), "key-group");
        List<String> themes = codes(checks, "themes", request.themes(), "theme");
        List<UUID> counted = campaigns.withThoseAround(checks, "campaigns", request.campaigns());
        checks.throwIfAny();
        List<String> tags = Stream.concat(
                        venue.file().profile().tags().stream(), themes.stream().map(theme -> "theme:" + theme))
                .distinct()
                .toList();
        return new OpeningPlan(
                id,
                venue.id(),
                venue.place(),
                title,
                startsAt,
                endsAt,
                mode,
                capacity,
                walkIns,
                maxParty,
                cancelMinutes,
                !Boolean.FALSE.equals(request.free()),
                groups,
                counted,
                tags);
    }

    private static @Nullable Integer capacity(Checks checks, @Nullable Integer asked, BookingMode mode) {
        if (asked == null) {
            checks.check("capacity", !mode.takesBookings(), "required");
            return null;
        }
        return checks.number("capacity", asked, 1, MOST);
    }

    private List<String> codes(Checks checks, String field, @Nullable List<String> asked, String vocabulary) {
        List<String> codes = checks.list(field, asked, 0, 10);
        for (int i = 0; i < codes.size(); i++) {
            checks.code(field + "[" + i + "]", codes.get(i), terms.of(vocabulary));
        }
        return codes;
    }

    String reason(OpeningRequest.Cancellation request) {
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("cancellation-reason"));
        checks.throwIfAny();
        return reason;
    }
}
