package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.messaging.jdbc.notice.Notices;

/** Tells the resident each step, once; somebody a helper asked for is told by the helper. */
@ApplicationScoped
class RequestNotices {

    private final Notices notices;

    RequestNotices(Notices notices) {
        this.notices = notices;
    }

    void accepted(Request.Accepted after) {
        tell(after, "request-accepted", Map.of("place", after.holder().place()));
    }

    void escalated(Request.Waiting after) {
        tell(after, "request-escalated", Map.of("place", after.holder().place()));
    }

    void answered(Request.Answered after) {
        tell(after, "request-answered", Map.of());
    }

    void rejected(Request.Closed after, String reason) {
        tell(after, "request-rejected", Map.of("reasonCode", reason));
    }

    void scheduled(Request.Scheduled after) {
        tell(after, "request-scheduled", session(after.session()));
    }

    void unscheduled(Request.Accepted after, UUID session) {
        tell(after, "request-session-cancelled", session(session));
    }

    void delivered(Request.Delivered after) {
        tell(after, "request-delivered", session(after.session()));
    }

    void closed(Request.Closed after) {
        tell(after, "request-closed", Map.of());
    }

    private static Map<String, Object> session(UUID session) {
        return Map.of("sessionId", session);
    }

    private void tell(Request after, String template, Map<String, Object> more) {
        String ref = after.asked().personRef();
        if (ref == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("requestId", after.id());
        String words = after.asked().isComplaint() ? template.replaceFirst("request", "complaint") : template;
        String key = template + ":" + after.id() + ":" + after.version();
        notices.request(new Notices.Notice(ref, words, parameters, key));
    }
}
