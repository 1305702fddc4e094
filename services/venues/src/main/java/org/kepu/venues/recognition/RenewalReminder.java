package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.personal.PersonRefs;
import org.kepu.venues.venue.VenueStaff;

/** Reminds the managers of a venue that what it holds will lapse (到期提醒), each once. */
@ApplicationScoped
class RenewalReminder implements DueHandler {

    static final String KIND = "recognition-reminder";
    static final int DAYS_BEFORE = 60;

    private static final String TEMPLATE = "recognition-expiring";

    private final Recognitions recognitions;
    private final VenueStaff staff;
    private final PersonRefs refs;
    private final Notices notices;

    RenewalReminder(Recognitions recognitions, VenueStaff staff, PersonRefs refs, Notices notices) {
        this.recognitions = recognitions;
        this.staff = staff;
        this.refs = refs;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().path("recognition").asText());
        if (!(recognitions.read(id).orElseThrow() instanceof Recognition.Conferred conferred)) {
            return;
        }
        Candidacy candidacy = conferred.candidacy();
        UUID venue = candidacy.holder().venue();
        LocalDate last = conferred.grant().validTo();
        if (venue == null || last == null) {
            return;
        }
        for (String manager : staff.managers(venue)) {
            String ref = refs.of(manager);
            notices.request(new Notices.Notice(
                    ref,
                    TEMPLATE,
                    Map.of(
                            "venueId",
                            venue,
                            "kindCode",
                            candidacy.kind(),
                            "levelCode",
                            candidacy.level(),
                            "endsOn",
                            last),
                    TEMPLATE + ":" + id + ":" + last + ":" + ref));
        }
    }
}
