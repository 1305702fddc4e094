package org.kepu.volunteers.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.presence.evidence.EvidenceHalf.Side;

/** Closes one forgotten check-out at the planned end, flags it and has the volunteer told, once (未签退自动结束, R5). */
@ApplicationScoped
class ServiceEnd implements DueHandler {

    static final String KIND = "service-close";

    private final ServiceBook book;
    private final ServingReader servings;
    private final Notices notices;
    private final CityTime time;

    ServiceEnd(ServiceBook book, ServingReader servings, Notices notices, CityTime time) {
        this.book = book;
        this.servings = servings;
        this.notices = notices;
        this.time = time;
    }

    /** Whose service at which session. */
    record Whose(UUID session, UUID person) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        JsonNode payload = item.payload();
        UUID session = UUID.fromString(payload.path("session").asText());
        UUID person = UUID.fromString(payload.path("person").asText());
        Serving serving = servings.ofPerson(person, session).orElseThrow();
        MarkTrail trail = book.lockedTrail(session, person);
        if (trail.first(Side.IN).isEmpty() || trail.first(Side.OUT).isPresent()) {
            return;
        }
        Closing closing = book.autoClose(serving, trail, time.now());
        Serving.Post post = serving.requirePost();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sessionId", session);
        parameters.put("roleCode", post.role());
        parameters.put("startsAt", post.rules().startsAt());
        parameters.put("creditedMinutes", closing.minutes());
        notices.request(new Notices.Notice(
                serving.person().ref(), "check-out-missing", parameters, "check-out-missing:" + item.key()));
    }
}
