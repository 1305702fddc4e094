package org.kepu.content.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.Commands;
import org.kepu.content.Step;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The inbox of one person, whoever looks after it: the person, or the helper of somebody without an account. */
@ApplicationScoped
class Inbox {

    private final Messages messages;
    private final Commands commands;
    private final CityTime time;

    Inbox(Messages messages, Commands commands, CityTime time) {
        this.messages = messages;
        this.commands = commands;
        this.time = time;
    }

    Page<MessageView> page(String personRef, boolean unreadOnly, @Nullable String cursor, int limit) {
        List<Message> found = messages.inbox(personRef, unreadOnly, Cursor.decode(cursor, 2), limit + 1);
        return Page.of(found.stream().map(MessageView::of).toList(), limit, Inbox::position);
    }

    long unread(String personRef) {
        return messages.unread(personRef);
    }

    MessageView one(String personRef, UUID id) {
        return messages.read(id)
                .filter(message -> isIn(message, personRef))
                .map(MessageView::of)
                .orElseThrow(Inbox::notFound);
    }

    /** Marks a message as opened; one that was opened before stays as it is. */
    Response open(@Nullable String key, String personRef, UUID id) {
        return commands.change(
                key,
                List.of(),
                messages,
                id,
                message -> opened(message, personRef),
                message -> Answer.ok(MessageView.of(message)));
    }

    private Step<Message> opened(Message message, String personRef) {
        if (!isIn(message, personRef)) {
            throw notFound();
        }
        if (!(message instanceof Message.Delivered delivered)) {
            return Step.to(message);
        }
        Message.Opened opened = delivered.open(time.now());
        return Step.to(opened, MessageEvents.opened(opened, time.dayOf(opened.openedAt())));
    }

    private static boolean isIn(Message message, String personRef) {
        boolean delivered = message instanceof Message.Delivered || message instanceof Message.Opened;
        return delivered && message.letter().personRef().equals(personRef);
    }

    private static Cursor position(MessageView message) {
        if (message.deliveredAt() == null) {
            throw new IllegalArgumentException("message must have been delivered: " + message.id());
        }
        return Cursor.of(message.deliveredAt(), message.id());
    }

    private static Refused notFound() {
        return new Refused(RequestProblem.NOT_FOUND);
    }
}
