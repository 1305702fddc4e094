package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Lists of recognitions: what everybody may know, and for operators what waits for them. */
@ApplicationScoped
class RecognitionLists {

    private static final List<String> PUBLIC = List.of("publicised", "conferred");

    private final Recognitions recognitions;
    private final Places places;
    private final Jurisdiction jurisdiction;

    RecognitionLists(Recognitions recognitions, Places places, Jurisdiction jurisdiction) {
        this.recognitions = recognitions;
        this.places = places;
        this.jurisdiction = jurisdiction;
    }

    /** What a list is narrowed to, as it was asked. */
    record Asked(
            @Nullable String place,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String venue,
            @Nullable String round,
            @Nullable String status) {}

    Page<RecognitionView> page(Asked asked, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        String status = asked.status();
        boolean known = status == null
                || List.of(RecognitionStatus.values()).stream()
                        .anyMatch(each -> each.code().equals(status));
        checks.check("status", known, "unknown-code");
        boolean hidden =
                known && status != null && !RecognitionStatus.ofCode(status).isPublic();
        String place = asked.place();
        checks.check("place", !hidden || place != null, "required");
        UUID venue = asked.venue() == null ? null : checks.uuid("venue", asked.venue());
        UUID round = asked.round() == null ? null : checks.uuid("round", asked.round());
        checks.throwIfAny();
        if (hidden) {
            jurisdiction.requireOperator(Objects.requireNonNull(place));
        }
        Recognitions.Filter filter = new Recognitions.Filter(
                place == null ? null : places.within(place),
                asked.kind(),
                asked.level(),
                venue,
                round,
                status == null ? PUBLIC : List.of(status));
        return recognitions.page(filter, Cursor.decode(cursor, 1), limit).map(RecognitionView::of);
    }
}
