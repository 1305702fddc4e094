package org.kepu.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.intake.Replay;
import org.kepu.security.audit.Act;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/**
 * What is written down of what is done to parked events: {@code parked-event.replay} for each try, {@code
 * parked-event.discard}. An entry belongs to the place of the event, or to the city where the event names none.
 */
@ApplicationScoped
public class ParkedEventActs {

    private static final String KIND = "parked-event";
    private static final String PLACE_HEADER = "ce_place";

    private final Places places;

    ParkedEventActs(Places places) {
        this.places = places;
    }

    /** A try, and whether the event was handled. */
    public Act of(ParkedReplayed tried) {
        boolean handled = tried.outcome() instanceof Replay.Done;
        return act("replay", tried.parked(), Map.of("handled", handled));
    }

    /** Given up, for a reason. */
    public Act of(ParkedDiscarded discarded) {
        return act("discard", discarded.parked(), Map.of()).because(discarded.reason());
    }

    private Act act(String verb, ParkedEvent parked, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("consumer", parked.consumer());
        details.put("topic", parked.position().topic());
        details.put("partition", parked.position().partition());
        details.put("offset", parked.position().offset());
        if (parked.type() != null) {
            details.put("type", parked.type());
        }
        return Act.of(KIND + "." + verb, KIND, parked.id()).at(place(parked)).with(details);
    }

    private @Nullable String place(ParkedEvent parked) {
        String named = parked.headers().get(PLACE_HEADER);
        return named != null && places.find(named).isPresent()
                ? named
                : places.tree().roots().stream().findFirst().map(Place::code).orElse(null);
    }
}
