package org.kepu.content.place;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.documents.Copies;
import org.kepu.messaging.documents.Copy;
import org.kepu.messaging.documents.Documents;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceChange;
import org.kepu.security.places.PlaceStore;

/** The place register in documents: where {@link org.kepu.security.places.Places} reads it from. */
@Singleton
public class PlaceCopies extends Copies<PlaceCopy> implements PlaceStore {

    private static final String COLLECTION = "place_copy";
    private static final String MARK = "places";
    private static final int MOST = 1_000_000;

    private final MongoCollection<Mark> marks;
    private final MongoCollection<BsonDocument> entries;

    /** Changes with every change of the register. */
    public record Mark(@BsonId String id, long edition) {}

    PlaceCopies(Documents documents) {
        super(documents, COLLECTION, PlaceCopy.class);
        this.entries = documents.plain(COLLECTION, BsonDocument.class);
        this.marks = documents.plain("place_copy_edition", Mark.class);
    }

    @Override
    public long edition() {
        Mark mark = marks.find(Filters.eq("_id", MARK)).first();
        return mark == null ? 0 : mark.edition();
    }

    @Override
    public List<Place> load() {
        return list(Filters.empty(), Sorts.ascending("_id"), MOST).stream()
                .map(PlaceCopies::place)
                .toList();
    }

    @Override
    public void apply(List<PlaceChange> changes) {
        put(changes.stream()
                .map(change -> new Copy<>(change.code(), change.version(), data(change.place())))
                .toList());
        changed();
    }

    @Override
    public void expectEverythingAgain() {
        // The entries stay until they are written again: rights hang on them.
        entries.updateMany(Filters.empty(), Updates.set("sourceVersion", -1L));
    }

    // After the entries: a replica that looks in between looks again.
    private void changed() {
        marks.updateOne(Filters.eq("_id", MARK), Updates.inc("edition", 1L), new UpdateOptions().upsert(true));
    }

    private static @Nullable PlaceCopy data(@Nullable Place place) {
        return place == null
                ? null
                : new PlaceCopy(
                        place.code(),
                        place.name(),
                        place.level(),
                        place.parent(),
                        place.validFrom(),
                        place.validTo(),
                        place.successors(),
                        place.edition());
    }

    private static Place place(PlaceCopy copy) {
        return new Place(
                copy.code(),
                copy.name(),
                copy.level(),
                copy.parent(),
                copy.validFrom(),
                copy.validTo(),
                copy.successors(),
                copy.edition());
    }
}
