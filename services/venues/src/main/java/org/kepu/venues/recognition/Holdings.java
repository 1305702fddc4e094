package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.due.DueWork;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.venue.VenueDesk;
import org.kepu.venues.venue.VenueFile;

/** What is held (持有): writes each change of it, plans its end, and lets the venue show it. Inside a transaction of the desk's. */
@ApplicationScoped
class Holdings {

    private final Recognitions recognitions;
    private final VenueDesk venues;
    private final DueWork due;
    private final CityTime time;
    private final Audit audit;
    private final RecognitionNotices notices;

    Holdings(
            Recognitions recognitions,
            VenueDesk venues,
            DueWork due,
            CityTime time,
            Audit audit,
            RecognitionNotices notices) {
        this.recognitions = recognitions;
        this.venues = venues;
        this.due = due;
        this.time = time;
        this.audit = audit;
        this.notices = notices;
    }

    /** A standing recognition out of an import. */
    void stand(Recognition.Conferred conferred) {
        recognitions.add(conferred, List.of(RecognitionEvents.conferred(conferred, time.now())));
        plan(conferred);
        settle("recognition.import", conferred, null);
    }

    void confer(Recognition.Publicised before, Recognition.Conferred after) {
        recognitions.save(before, after, List.of(RecognitionEvents.conferred(after, time.now())));
        plan(after);
        settle("recognition.confer", after, null);
        notices.conferred(after);
    }

    void renew(Recognition.Conferred before, Recognition.Conferred after, @Nullable String words) {
        recognitions.save(before, after, List.of(RecognitionEvents.renewed(after, time.now())));
        plan(after);
        settle("recognition.renew", after, words);
    }

    void withdraw(Recognition.Conferred before, Recognition.Withdrawn after, @Nullable String words) {
        end("recognition.withdraw", before, after, RecognitionEvents.withdrawn(after, time.now()), words);
        notices.withdrawn(after);
    }

    void lapse(Recognition.Conferred before, Recognition.Lapsed after) {
        end("recognition.lapse", before, after, RecognitionEvents.lapsed(after, time.now()), null);
        notices.lapsed(after);
    }

    private void end(
            String action,
            Recognition.Conferred before,
            Recognition after,
            OutgoingEvent event,
            @Nullable String words) {
        recognitions.save(before, after, List.of(event));
        due.cancel(LapseWork.KIND, before.id().toString());
        due.cancel(RenewalReminder.KIND, before.id().toString());
        settle(action, after, words);
    }

    /** The day after the last valid one ends it; its managers are reminded in good time. */
    private void plan(Recognition.Conferred conferred) {
        String key = conferred.id().toString();
        LocalDate last = conferred.grant().validTo();
        if (last == null) {
            return;
        }
        Map<String, UUID> payload = Map.of("recognition", conferred.id());
        due.schedule(LapseWork.KIND, key, beginning(last.plusDays(1)), payload);
        LocalDate reminder = last.minusDays(RenewalReminder.DAYS_BEFORE);
        if (reminder.isAfter(time.today())) {
            due.schedule(RenewalReminder.KIND, key, beginning(reminder), payload);
        }
    }

    private java.time.OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(time.getZone()).toOffsetDateTime();
    }

    private void settle(String action, Recognition recognition, @Nullable String words) {
        Candidacy.Holder holder = recognition.candidacy().holder();
        audit.record(Act.of(action, "recognition", recognition.id())
                .version(recognition.version())
                .at(holder.place())
                .because(words));
        UUID venue = holder.venue();
        if (venue != null) {
            venues.wear(
                    venue,
                    recognitions.heldBy(venue).stream()
                            .limit(20)
                            .map(held -> new VenueFile.Badge(
                                    held.candidacy().kind(),
                                    held.candidacy().level(),
                                    held.grant().validTo()))
                            .toList());
        }
    }
}
