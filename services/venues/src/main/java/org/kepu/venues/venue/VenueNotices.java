package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.personal.PersonRefs;

/** Tells the managers of a venue (场馆管理员) what was decided about it, each once; in the transaction of the decision. */
@ApplicationScoped
public class VenueNotices {

    private final VenueStaff staff;
    private final PersonRefs refs;
    private final Notices notices;

    VenueNotices(VenueStaff staff, PersonRefs refs, Notices notices) {
        this.staff = staff;
        this.refs = refs;
        this.notices = notices;
    }

    /** The county listed it. */
    void listed(Venue.Listed venue) {
        tell(venue.id(), "venue-listed", occasion(venue), Map.of("place", venue.place()));
    }

    /** The county refused it; the reason is a code of {@code rejection-reason}. */
    void sentBack(Venue.TurnedDown venue) {
        tell(
                venue.id(),
                "venue-sent-back",
                occasion(venue),
                Map.of("place", venue.place(), "reasonCode", venue.refusal().reason()));
    }

    /**
     * Tells every manager of a venue, whom there may be none of.
     *
     * @param occasion makes the key under which each is told once
     * @param parameters ids, days, place codes and terms, never words
     */
    public void tell(UUID venue, String template, String occasion, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("venueId", venue);
        for (String manager : staff.managers(venue)) {
            String ref = refs.of(manager);
            notices.request(new Notices.Notice(ref, template, all, template + ":" + occasion + ":" + ref));
        }
    }

    private static String occasion(Venue venue) {
        return venue.id() + ":" + venue.version();
    }
}
