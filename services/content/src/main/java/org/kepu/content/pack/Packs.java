package org.kepu.content.pack;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Mapping;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Cursor;

/** Reads and writes packages. */
@Singleton
public class Packs extends Aggregates<PackDocument> implements Mapping<Pack, PackDocument> {

    Packs(Documents documents) {
        super(documents, "package", PackDocument.class, new IndexModel(Indexes.ascending("data.place")));
    }

    /** The package of this id. */
    public Optional<Pack> read(UUID id) {
        return find(id.toString()).map(this::state);
    }

    /** Packages of these places, in a stable order. */
    List<Pack> page(Collection<String> places, @Nullable Cursor after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.in("data.place", places)));
        if (after != null) {
            filters.add(Filters.gt("_id", after.text(0)));
        }
        return list(Filters.and(filters), Sorts.ascending("_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    /** Marks a package as pushed, if it is still ready; losing to another change is fine, it is tried again. */
    public void markPushed(UUID id, Function<Pack.Pushed, List<OutgoingEvent>> events) {
        find(id.toString()).ifPresent(stored -> {
            if (state(stored) instanceof Pack.Ready ready) {
                Pack.Pushed after = ready.pushed();
                save(stored, data(after), Change.of(events.apply(after).toArray(OutgoingEvent[]::new)));
            }
        });
    }

    @Override
    public Pack state(Stored<PackDocument> stored) {
        PackDocument data = stored.data();
        UUID id = UUID.fromString(stored.id());
        PackPlan plan = new PackPlan(
                data.title(),
                data.summary(),
                data.place(),
                data.level(),
                data.groups(),
                data.items().stream()
                        .map(content -> new PackPlan.Content(
                                UUID.fromString(content.item()), content.number(), content.title()))
                        .toList(),
                data.themes(),
                data.languages());
        int number = data.number();
        long version = stored.version();
        return switch (PackStatus.ofCode(data.status())) {
            case READY -> new Pack.Ready(id, plan, number, version);
            case PUSHED -> new Pack.Pushed(id, plan, number, version);
            case CLOSED -> new Pack.Closed(id, plan, number, version);
            case WITHDRAWN ->
                new Pack.Withdrawn(
                        id,
                        plan,
                        number,
                        Objects.requireNonNull(data.reason(), "a withdrawn one has its reason"),
                        version);
        };
    }

    @Override
    public PackDocument data(Pack pack) {
        PackPlan plan = pack.plan();
        return new PackDocument(
                plan.title(),
                plan.summary(),
                plan.place(),
                plan.level(),
                plan.groups(),
                plan.items().stream()
                        .map(content -> new PackDocument.ContentDocument(
                                content.item().toString(), content.number(), content.title()))
                        .toList(),
                plan.themes(),
                plan.languages(),
                pack.number(),
                PackStatus.of(pack).code(),
                pack instanceof Pack.Withdrawn withdrawn ? withdrawn.reason() : null);
    }
}
