package org.kepu.content.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** The receipts of pushes (回执): once per push and person. A notice leaves none. */
final class MessageEvents {

    private static final EventType DELIVERED = EventType.fact("content", "push", "delivered");
    private static final EventType OPENED = EventType.fact("content", "push", "opened");
    private static final String IN_APP = "in-app";

    private MessageEvents() {}

    /** A push reached, or was opened by, a person. */
    record Receipt(String push, String pack, String channel, Fact fact) {

        /** As the contract names it. */
        @com.fasterxml.jackson.annotation.JsonProperty("package")
        public String pack() {
            return pack;
        }
    }

    static List<OutgoingEvent> delivered(Message.Delivered message, LocalDate day) {
        return receipt(DELIVERED, "delivery", message, message.deliveredAt(), day);
    }

    static List<OutgoingEvent> opened(Message.Opened message, LocalDate day) {
        return receipt(OPENED, "open", message, message.openedAt(), day);
    }

    private static List<OutgoingEvent> receipt(
            EventType type, String kind, Message message, OffsetDateTime when, LocalDate day) {
        Letter.Part part = message.letter().part();
        if (part == null) {
            return List.of();
        }
        List<String> tags = new ArrayList<>(List.of("channel:" + IN_APP));
        part.themes().forEach(theme -> tags.add("theme:" + theme));
        Fact fact = Fact.counting(kind, day, part.place(), List.of(), tags)
                .among(part.group())
                .count(1)
                .of(message.letter().personRef());
        Receipt data = new Receipt(part.push().toString(), part.pack().toString(), IN_APP, fact);
        return List.of(OutgoingEvent.of(type, message.id().toString(), message.version(), when, part.place(), data));
    }
}
