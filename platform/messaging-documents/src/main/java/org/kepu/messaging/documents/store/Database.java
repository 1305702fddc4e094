package org.kepu.messaging.documents.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonInt32;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.CityTime;

/** The service's database, with codecs for public records and for moments of city time. */
@ApplicationScoped
public class Database {

    private final MongoClient client;
    private final String name;
    private final CodecRegistry codecs;

    Database(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name, CityTime time) {
        this.client = client;
        this.name = name;
        this.codecs = CodecRegistries.withUuidRepresentation(
                CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new OffsetDateTimeCodec(time.getZone())),
                        MongoClientSettings.getDefaultCodecRegistry()),
                org.bson.UuidRepresentation.STANDARD);
    }

    /** A collection of documents as they are. */
    public MongoCollection<BsonDocument> collection(String collection) {
        return collection(collection, BsonDocument.class);
    }

    /** A collection of records. */
    public <T> MongoCollection<T> collection(String collection, Class<T> type) {
        return database().getCollection(collection, type);
    }

    /** Makes indexes where they are not there yet; asking again changes nothing. */
    public void index(String collection, List<IndexModel> indexes) {
        if (!indexes.isEmpty()) {
            collection(collection).createIndexes(indexes);
        }
    }

    /** The codec of a record. */
    public <T> Codec<T> codec(Class<T> type) {
        return codecs.get(type);
    }

    /** A record as a document. */
    public BsonDocument document(Object value) {
        return BsonDocumentWrapper.asBsonDocument(value, codecs);
    }

    /** Asks the store for a sign of life; fails where there is none. */
    public void ping() {
        var _ = database().runCommand(new BsonDocument("ping", new BsonInt32(1)));
    }

    private MongoDatabase database() {
        return client.getDatabase(name).withCodecRegistry(codecs);
    }
}
