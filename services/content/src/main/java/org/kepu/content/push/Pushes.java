package org.kepu.content.push;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Mapping;
import org.kepu.content.inbox.Letter;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Cursor;

/** Reads and writes pushes. */
@Singleton
public class Pushes extends Aggregates<PushDocument> implements Mapping<Push, PushDocument> {

    private static final String STATUS = "data.status";

    Pushes(Documents documents) {
        super(
                documents,
                "push",
                PushDocument.class,
                new IndexModel(Indexes.ascending(STATUS)),
                new IndexModel(Indexes.ascending("data.place")));
    }

    /** The push of this id. */
    Optional<Push> read(UUID id) {
        return find(id.toString()).map(this::state);
    }

    /** Pushes whose time has come and that are not over, in a stable order. */
    List<Stored<PushDocument>> due(OffsetDateTime now, int limit) {
        Bson due = Filters.or(
                Filters.eq(STATUS, PushStatus.SENDING.code()),
                Filters.and(Filters.eq(STATUS, PushStatus.PLANNED.code()), Filters.lte("data.sendAt", now)));
        return list(due, Sorts.ascending("_id"), limit);
    }

    /** How many pushes are in a state. */
    long countOf(PushStatus status) {
        return count(Filters.eq(STATUS, status.code()));
    }

    /** Pushes in the name of these places, in a stable order. */
    List<Push> page(Collection<String> places, @Nullable Cursor after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.in("data.place", places)));
        if (after != null) {
            filters.add(Filters.gt("_id", after.text(0)));
        }
        return list(Filters.and(filters), Sorts.ascending("_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    @Override
    public Push state(Stored<PushDocument> stored) {
        PushDocument data = stored.data();
        UUID id = UUID.fromString(stored.id());
        Order order = order(data);
        long version = stored.version();
        return switch (PushStatus.ofCode(data.status())) {
            case PLANNED -> new Push.Planned(id, order, there(data.sendAt()), version);
            case SENDING ->
                new Push.Sending(
                        id, order, recipients(data), there(data.frozenAt()), there(data.handedOver()), version);
            case SENT ->
                new Push.Sent(id, order, recipients(data), there(data.frozenAt()), there(data.sentAt()), version);
            case CANCELLED -> new Push.Cancelled(id, order, version);
        };
    }

    @Override
    public PushDocument data(Push push) {
        Order order = push.order();
        Push.Planned planned = push instanceof Push.Planned waits ? waits : null;
        Push.Sending sending = push instanceof Push.Sending goes ? goes : null;
        Push.Sent sent = push instanceof Push.Sent gone ? gone : null;
        RecipientList list = sending != null ? sending.list() : sent != null ? sent.list() : null;
        return new PushDocument(
                PushStatus.of(push).code(),
                order.pack().toString(),
                order.number(),
                order.place(),
                order.title(),
                order.text(),
                order.language(),
                order.themes(),
                order.items().stream()
                        .map(reading -> new PushDocument.ReadingDocument(
                                reading.item().toString(), reading.number(), reading.title()))
                        .toList(),
                order.audience().places(),
                order.audience().groups(),
                order.corrects() == null ? null : order.corrects().toString(),
                planned == null ? null : planned.sendAt(),
                list == null ? null : list.id().toString(),
                list == null ? null : (Integer) list.steps(),
                list == null ? null : (Integer) list.size(),
                sending != null ? sending.frozenAt() : sent != null ? sent.frozenAt() : null,
                sending == null ? null : (Integer) sending.handedOver(),
                sent == null ? null : sent.sentAt());
    }

    private static Order order(PushDocument data) {
        return new Order(
                UUID.fromString(data.pack()),
                data.number(),
                data.place(),
                data.title(),
                data.text(),
                data.language(),
                data.themes(),
                data.items().stream()
                        .map(reading ->
                                new Letter.Reading(UUID.fromString(reading.item()), reading.number(), reading.title()))
                        .toList(),
                new Audience(data.places(), data.groups()),
                data.corrects() == null ? null : UUID.fromString(data.corrects()));
    }

    private static RecipientList recipients(PushDocument data) {
        return new RecipientList(UUID.fromString(there(data.list())), there(data.steps()), there(data.size()));
    }

    private static <T> T there(@Nullable T stored) {
        return Objects.requireNonNull(stored, "a push has what its status says");
    }
}
