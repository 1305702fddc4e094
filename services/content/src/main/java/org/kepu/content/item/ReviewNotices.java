package org.kepu.content.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.base.Ids;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.security.personal.PersonRefs;

/**
 * Tells everybody who wrote on an edition how its review ended (审核结果), each once. The notice is written with the decision
 * and goes the way of every notice; the reviewer's words stay with the item, where its editors read them.
 */
@ApplicationScoped
class ReviewNotices {

    private static final EventType REQUESTED = EventType.fact("content", "notice", "requested");

    private final PersonRefs refs;

    ReviewNotices(PersonRefs refs) {
        this.refs = refs;
    }

    /** A notice as the contract names it. */
    record Requested(String personRef, String template, Map<String, Object> parameters, String dedupeKey) {}

    /**
     * One notice for each editor.
     *
     * @param after the item with the decision; its version makes the occasion
     */
    List<OutgoingEvent> of(Item after, Edition.Submitted edition, Verdict verdict) {
        return edition.sheet().editors().stream()
                .map(refs::of)
                .sorted()
                .map(ref -> notice(ref, after, edition, verdict))
                .toList();
    }

    private static OutgoingEvent notice(String ref, Item after, Edition.Submitted edition, Verdict verdict) {
        Decision decision = verdict.decision();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("itemId", after.id());
        parameters.put("place", after.place());
        parameters.put("formCode", after.form());
        parameters.put("submittedAt", edition.submittedAt());
        if (decision.reason() != null) {
            parameters.put("reasonCode", decision.reason());
        }
        String template = "item-" + verdict.code();
        String key = template + ":" + after.id() + ":" + after.version() + ":" + ref;
        return OutgoingEvent.of(
                REQUESTED,
                Ids.next().toString(),
                1,
                decision.at(),
                null,
                new Requested(ref, template, Map.copyOf(parameters), key));
    }
}
