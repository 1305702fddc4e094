package org.kepu.content.inbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Mapping;
import org.kepu.content.inbox.MessageDocument.PartDocument;
import org.kepu.content.inbox.MessageDocument.ReadingDocument;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Cursor;

/** Reads and writes messages; a message and what it counts as are one document. */
@Singleton
public class Messages extends Aggregates<MessageDocument> implements Mapping<Message, MessageDocument> {

    private static final String STATUS = "data.status";
    private static final String DELIVERED_AT = "data.deliveredAt";

    Messages(Documents documents) {
        super(
                documents,
                "message",
                MessageDocument.class,
                new IndexModel(Indexes.ascending("data.person", STATUS)),
                new IndexModel(Indexes.ascending(STATUS, "data.deliverAt")),
                new IndexModel(Indexes.ascending("data.part.push", STATUS)));
    }

    /** The message of this id. */
    Optional<Message> read(UUID id) {
        return find(id.toString()).map(this::state);
    }

    /** Writes a new message; false where the same was told before, and nothing changes. */
    boolean add(Message message, List<OutgoingEvent> events) {
        Change change = Change.of(events.toArray(OutgoingEvent[]::new));
        return create(message.id().toString(), data(message), change) instanceof Saved.Done<MessageDocument>;
    }

    /** Messages whose quiet hours have ended, oldest first. */
    List<Stored<MessageDocument>> due(OffsetDateTime now, int limit) {
        Bson due = Filters.and(Filters.eq(STATUS, MessageStatus.HELD.code()), Filters.lte("data.deliverAt", now));
        return list(due, Sorts.ascending("data.deliverAt"), limit);
    }

    /** What lies in a person's inbox, newest first. */
    List<Message> inbox(String personRef, boolean unreadOnly, @Nullable Cursor after, int limit) {
        List<String> statuses = unreadOnly
                ? List.of(MessageStatus.DELIVERED.code())
                : List.of(MessageStatus.DELIVERED.code(), MessageStatus.OPENED.code());
        List<Bson> filters =
                new ArrayList<>(List.of(Filters.eq("data.person", personRef), Filters.in(STATUS, statuses)));
        if (after != null) {
            OffsetDateTime moment = after.moment(0);
            filters.add(Filters.or(
                    Filters.lt(DELIVERED_AT, moment),
                    Filters.and(Filters.eq(DELIVERED_AT, moment), Filters.lt("_id", after.text(1)))));
        }
        return list(Filters.and(filters), Sorts.descending(DELIVERED_AT, "_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    /** How many messages of a person are unread. */
    long unread(String personRef) {
        return count(
                Filters.and(Filters.eq("data.person", personRef), Filters.eq(STATUS, MessageStatus.DELIVERED.code())));
    }

    /** How many messages of a push are in a state. */
    public long countOf(UUID push, MessageStatus status) {
        return count(Filters.and(Filters.eq("data.part.push", push.toString()), Filters.eq(STATUS, status.code())));
    }

    /** How many messages wait for the end of quiet hours. */
    public long held() {
        return count(Filters.eq(STATUS, MessageStatus.HELD.code()));
    }

    @Override
    public Message state(Stored<MessageDocument> stored) {
        MessageDocument data = stored.data();
        Letter letter = letter(UUID.fromString(stored.id()), data);
        long version = stored.version();
        return switch (MessageStatus.ofCode(data.status())) {
            case HELD -> new Message.Held(letter, there(data.deliverAt()), version);
            case DELIVERED -> new Message.Delivered(letter, there(data.deliveredAt()), version);
            case OPENED -> new Message.Opened(letter, there(data.deliveredAt()), there(data.openedAt()), version);
            case STALE -> new Message.Stale(letter, version);
        };
    }

    @Override
    public MessageDocument data(Message message) {
        return switch (message) {
            case Message.Held held -> row(message, held.deliverAt(), null, null);
            case Message.Delivered delivered -> row(message, null, delivered.deliveredAt(), null);
            case Message.Opened opened -> row(message, null, opened.deliveredAt(), opened.openedAt());
            case Message.Stale ignored -> row(message, null, null, null);
        };
    }

    private static MessageDocument row(
            Message message,
            @Nullable OffsetDateTime deliverAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable OffsetDateTime openedAt) {
        Letter letter = message.letter();
        Letter.Part part = letter.part();
        return new MessageDocument(
                letter.personRef(),
                MessageStatus.of(message).code(),
                letter.title(),
                letter.text(),
                letter.language(),
                part == null ? null : row(part),
                letter.staleAfter(),
                deliverAt,
                deliveredAt,
                openedAt);
    }

    private static PartDocument row(Letter.Part part) {
        return new PartDocument(
                part.push().toString(),
                part.pack().toString(),
                MessageDocument.text(part.corrects()),
                part.place(),
                part.group(),
                part.themes(),
                part.items().stream()
                        .map(reading ->
                                new ReadingDocument(reading.item().toString(), reading.number(), reading.title()))
                        .toList());
    }

    private static Letter letter(UUID id, MessageDocument data) {
        PartDocument part = data.part();
        return new Letter(
                id,
                data.person(),
                data.title(),
                data.text(),
                data.language(),
                part == null ? null : part(part),
                data.staleAfter());
    }

    private static Letter.Part part(PartDocument part) {
        return new Letter.Part(
                UUID.fromString(part.push()),
                UUID.fromString(part.pack()),
                part.corrects() == null ? null : UUID.fromString(part.corrects()),
                part.place(),
                part.group(),
                part.themes(),
                part.items().stream()
                        .map(reading ->
                                new Letter.Reading(UUID.fromString(reading.item()), reading.number(), reading.title()))
                        .toList());
    }

    private static <T> T there(@Nullable T stored) {
        return Objects.requireNonNull(stored, "a message has what its status says");
    }
}
