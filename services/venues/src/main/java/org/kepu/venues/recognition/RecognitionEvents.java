package org.kepu.venues.recognition;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Holding;

/** What recognitions tell the world: each step that changes what is held, with the whole interval. */
final class RecognitionEvents {

    private static final EventType CONFERRED = EventType.fact("venues", "recognition", "conferred");
    private static final EventType RENEWED = EventType.fact("venues", "recognition", "renewed");
    private static final EventType WITHDRAWN = EventType.fact("venues", "recognition", "withdrawn");
    private static final EventType LAPSED = EventType.fact("venues", "recognition", "lapsed");

    private RecognitionEvents() {}

    /**
     * What every one of them carries.
     *
     * @param imported true for what stood before the platform, else left out
     * @param reason why it was withdrawn
     */
    record Data(
            String kind,
            String level,
            @Nullable UUID venue,
            @Nullable UUID organisation,
            @Nullable UUID round,
            @Nullable Boolean imported,
            @Nullable String reason,
            Holding holding) {}

    static OutgoingEvent conferred(Recognition.Conferred recognition, OffsetDateTime now) {
        Boolean imported = recognition.grant().imported() ? Boolean.TRUE : null;
        return event(
                CONFERRED,
                recognition,
                now,
                data(recognition, imported, null, holding(recognition, recognition.grant())));
    }

    static OutgoingEvent renewed(Recognition.Conferred recognition, OffsetDateTime now) {
        return event(
                RENEWED, recognition, now, data(recognition, null, null, holding(recognition, recognition.grant())));
    }

    static OutgoingEvent withdrawn(Recognition.Withdrawn recognition, OffsetDateTime now) {
        Recognition.Ending ending = recognition.ending();
        Holding ended = holding(recognition, recognition.grant()).ended(ending.day(), ending.reason());
        return event(WITHDRAWN, recognition, now, data(recognition, null, ending.reason(), ended));
    }

    static OutgoingEvent lapsed(Recognition.Lapsed recognition, OffsetDateTime now) {
        return event(
                LAPSED, recognition, now, data(recognition, null, null, holding(recognition, recognition.grant())));
    }

    private static Data data(
            Recognition recognition, @Nullable Boolean imported, @Nullable String reason, Holding holding) {
        Candidacy candidacy = recognition.candidacy();
        return new Data(
                candidacy.kind(),
                candidacy.level(),
                candidacy.holder().venue(),
                candidacy.holder().organisation(),
                candidacy.round(),
                imported,
                reason,
                holding);
    }

    private static Holding holding(Recognition recognition, Recognition.Grant grant) {
        Candidacy candidacy = recognition.candidacy();
        return new Holding(
                candidacy.id(),
                "recognition",
                candidacy.kind(),
                candidacy.level(),
                candidacy.holder().place(),
                candidacy.holder().subject(),
                grant.grantedOn(),
                grant.validFrom(),
                grant.validTo(),
                null,
                null);
    }

    private static OutgoingEvent event(EventType type, Recognition recognition, OffsetDateTime now, Data data) {
        return OutgoingEvent.of(
                type,
                recognition.id().toString(),
                recognition.version(),
                now,
                recognition.candidacy().holder().place(),
                data);
    }
}
