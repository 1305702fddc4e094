package org.kepu.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.intake.Discard;
import org.kepu.messaging.intake.Handlers;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.Replay;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * What operators and administrators do with parked events (搁置事件). The queues of a service belong to no place, so the right
 * must cover every city of the installation. Each act is written down.
 */
@ApplicationScoped
public class ParkedEventDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.ADMIN, Role.OPERATOR);
    private final ParkedEvents parked;
    private final Replays replays;
    private final Handlers handlers;
    private final ParkedEventBodies bodies;
    private final Caller caller;
    private final CityTime time;

    ParkedEventDesk(
            ParkedEvents parked,
            Replays replays,
            Handlers handlers,
            ParkedEventBodies bodies,
            Caller caller,
            CityTime time) {
        this.parked = parked;
        this.replays = replays;
        this.handlers = handlers;
        this.bodies = bodies;
        this.caller = caller;
        this.time = time;
    }

    Page<ParkedEventView> page(@Nullable String consumer, @Nullable String type, @Nullable String cursor, int limit) {
        caller.requireEverywhere(KEEPERS);
        Checks checks = new Checks();
        ParkedFilter filter = new ParkedFilter(
                checks.optionalText("consumer", consumer, 1, 64), checks.optionalText("type", type, 1, 128));
        checks.throwIfAny();
        Cursor after = Cursor.decode(cursor, 1);
        List<ParkedEvent> oneMore = parked.page(filter, after == null ? null : after.uuid(0), limit + 1);
        return Page.of(oneMore, limit, event -> Cursor.of(event.id())).map(event -> ParkedEventView.of(event, time));
    }

    ParkedEventDetail open(UUID id) {
        caller.requireEverywhere(KEEPERS);
        return bodies.open(find(id), parked.payload(id).orElse(null));
    }

    ParkedEventView replay(UUID id) {
        caller.requireEverywhere(KEEPERS);
        return switch (parked.replay(id)) {
            case Replay.Done ignored -> ParkedEventView.of(find(id), time);
            case Replay.StillPoison ignored -> throw new Refused(new ParkedEventProblem.StillRefused());
            case Replay.HeldBy(UUID earlier) -> throw new Refused(new ParkedEventProblem.Held(earlier));
            case Replay.AlreadySettled ignored -> throw new Refused(new ParkedEventProblem.Settled());
            case Replay.UnderWay ignored -> throw new Refused(new ParkedEventProblem.UnderWay());
            case Replay.Unknown ignored -> throw new Refused(RequestProblem.NOT_FOUND);
        };
    }

    ConsumerReplay replayAll(ParkedEventRequest.Replay request) {
        caller.requireEverywhere(KEEPERS);
        Checks checks = new Checks();
        String consumer = checks.code(
                "consumer", request.consumer(), name -> handlers.find(name).isPresent());
        checks.throwIfAny();
        return replays.of(consumer);
    }

    ParkedEventView discard(UUID id, ParkedEventRequest.Discard request) {
        caller.requireEverywhere(KEEPERS);
        Checks checks = new Checks();
        String reason = checks.text("reason", request.reason(), 1, 300);
        checks.throwIfAny();
        return switch (parked.discard(id, reason)) {
            case Discard.Done ignored -> ParkedEventView.of(find(id), time);
            case Discard.AlreadySettled ignored -> throw new Refused(new ParkedEventProblem.Settled());
            case Discard.UnderWay ignored -> throw new Refused(new ParkedEventProblem.UnderWay());
            case Discard.Unknown ignored -> throw new Refused(RequestProblem.NOT_FOUND);
        };
    }

    private ParkedEvent find(UUID id) {
        return parked.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }
}
