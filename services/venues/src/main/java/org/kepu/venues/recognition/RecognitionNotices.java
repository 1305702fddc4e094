package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.venues.venue.VenueNotices;

/** Tells the managers of a venue that holds a recognition or applied for it what became of it, each once. */
@ApplicationScoped
class RecognitionNotices {

    private final VenueNotices managers;

    RecognitionNotices(VenueNotices managers) {
        this.managers = managers;
    }

    void conferred(Recognition.Conferred conferred) {
        tell(
                "recognition-conferred",
                conferred,
                Map.of("grantedOn", conferred.grant().grantedOn()));
    }

    /** The words stay with the application. */
    void refused(Recognition.Declined declined) {
        tell(
                "recognition-refused",
                declined,
                Map.of("reasonCode", declined.refusal().reason()));
    }

    void withdrawn(Recognition.Withdrawn withdrawn) {
        tell(
                "recognition-withdrawn",
                withdrawn,
                Map.of(
                        "endedOn",
                        withdrawn.ending().day(),
                        "reasonCode",
                        withdrawn.ending().reason()));
    }

    void lapsed(Recognition.Lapsed lapsed) {
        LocalDate last = lapsed.grant().validTo();
        if (last == null) {
            throw new IllegalStateException("what has no last day does not lapse: " + lapsed.id());
        }
        tell("recognition-lapsed", lapsed, Map.of("endsOn", last));
    }

    private void tell(String template, Recognition recognition, Map<String, Object> parameters) {
        UUID venue = recognition.candidacy().holder().venue();
        if (venue == null) {
            return;
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("kindCode", recognition.candidacy().kind());
        all.put("levelCode", recognition.candidacy().level());
        managers.tell(venue, template, recognition.id().toString(), all);
    }
}
