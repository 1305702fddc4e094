package org.kepu.content.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

/** What packages tell the world: a state for those who show them, and that one is ready. Nothing is counted. */
public final class PackEvents {

    private static final EventType STATE = EventType.state("content", "package");
    private static final EventType READY = EventType.fact("content", "package", "ready");

    private PackEvents() {}

    /** One edition in a package. */
    record Content(String item, int version) {}

    /** A package is ready to be pushed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ready(
            int version,
            List<Content> items,
            @Nullable String level,
            List<String> groups,
            List<String> themes,
            List<String> languages) {}

    /** The whole package as others may know it. */
    record State(String id, int version, String title, List<Content> items, List<String> groups, String status) {}

    static List<OutgoingEvent> ready(Pack.Ready pack, OffsetDateTime now) {
        PackPlan plan = pack.plan();
        Ready data =
                new Ready(pack.number(), contents(plan), plan.level(), plan.groups(), plan.themes(), plan.languages());
        return List.of(event(READY, pack, now, data), state(pack, now));
    }

    /** The state of a package that changed. */
    public static List<OutgoingEvent> changed(Pack pack, OffsetDateTime now) {
        return List.of(state(pack, now));
    }

    private static OutgoingEvent state(Pack pack, OffsetDateTime now) {
        PackPlan plan = pack.plan();
        State data = new State(
                pack.id().toString(),
                pack.number(),
                plan.title(),
                contents(plan),
                plan.groups(),
                PackStatus.of(pack).code());
        return event(STATE, pack, now, data);
    }

    private static List<Content> contents(PackPlan plan) {
        return plan.items().stream()
                .map(content -> new Content(content.item().toString(), content.number()))
                .toList();
    }

    private static OutgoingEvent event(EventType type, Pack pack, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(
                type, pack.id().toString(), pack.version(), now, pack.plan().place(), data);
    }
}
