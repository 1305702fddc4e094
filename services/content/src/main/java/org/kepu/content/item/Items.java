package org.kepu.content.item;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Mapping;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Cursor;

/** Reads and writes items; an item with all its editions is one document. */
@Singleton
public class Items extends Aggregates<ItemDocument> implements Mapping<Item, ItemDocument> {

    private static final String PUBLISHED_AT = "data.publishedAt";

    Items(Documents documents) {
        super(
                documents,
                "item",
                ItemDocument.class,
                new IndexModel(Indexes.ascending("data.place", "data.status")),
                new IndexModel(Indexes.descending(PUBLISHED_AT)));
    }

    /** The item as it is. */
    public Optional<Item> read(UUID id) {
        return find(id.toString()).map(this::state);
    }

    /** Items of these places in a stable order; of one status of their latest edition where asked. */
    List<Item> page(Collection<String> places, @Nullable String status, @Nullable Cursor after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.in("data.place", places)));
        if (status != null) {
            filters.add(Filters.eq("data.status", status));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after.text(0)));
        }
        return list(Filters.and(filters), Sorts.ascending("_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    /** Items everybody may read, the newest edition first. */
    List<Item> library(@Nullable Cursor after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.gt("data.published", 0)));
        if (after != null) {
            OffsetDateTime moment = after.moment(0);
            filters.add(Filters.or(
                    Filters.lt(PUBLISHED_AT, moment),
                    Filters.and(Filters.eq(PUBLISHED_AT, moment), Filters.lt("_id", after.text(1)))));
        }
        return list(Filters.and(filters), Sorts.descending(PUBLISHED_AT, "_id"), limit).stream()
                .map(this::state)
                .toList();
    }

    @Override
    public Item state(Stored<ItemDocument> stored) {
        ItemDocument data = stored.data();
        return new Item(
                UUID.fromString(stored.id()),
                data.place(),
                data.form(),
                data.editions().stream().map(EditionMapping::state).toList(),
                stored.version());
    }

    @Override
    public ItemDocument data(Item item) {
        Optional<Edition.Published> published = item.published();
        return new ItemDocument(
                item.place(),
                item.form(),
                EditionStatus.of(item.latest()).code(),
                published.map(Edition::number).orElse(null),
                published.map(Edition.Published::publishedAt).orElse(null),
                item.editions().stream().map(EditionMapping::data).toList());
    }
}
