package org.kepu.messaging.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.documents.Answers.Answered;
import org.kepu.messaging.documents.store.Database;

/** How an aggregate stands in its document; the two arrays the relay drains are {@link Entries}' business. */
final class AggregateDocument<D extends Record> {

    static final String VERSION = "version";
    static final String DATA = "data";
    static final String CREATED = "created";
    static final String ANSWERS = "answers";

    private final Database database;
    private final Class<D> type;

    AggregateDocument(Database database, Class<D> type) {
        this.database = database;
        this.type = type;
    }

    BsonDocument data(D data) {
        return database.document(data);
    }

    /** Null where it has ended. */
    @Nullable Stored<D> read(BsonDocument document) {
        if (!document.containsKey(DATA)) {
            return null;
        }
        D data = database.codec(type)
                .decode(
                        new BsonDocumentReader(document.getDocument(DATA)),
                        DecoderContext.builder().build());
        return new Stored<>(
                document.getString("_id").getValue(), document.getInt64(VERSION).getValue(), data, answers(document));
    }

    private static Answers answers(BsonDocument document) {
        List<Answered> later = new ArrayList<>();
        document.getArray(ANSWERS, new BsonArray()).forEach(each -> later.add(answered(each.asDocument())));
        BsonValue created = document.get(CREATED);
        return new Answers(created == null ? null : answered(created.asDocument()), later);
    }

    private static Answered answered(BsonDocument document) {
        BsonDocument headers = document.getDocument("headers");
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach((name, value) -> texts.put(name, value.asString().getValue()));
        BsonValue body = document.get("body");
        return new Answered(
                new Asked(
                        document.getString("caller").getValue(),
                        UUID.fromString(document.getString("key").getValue()),
                        document.getString("digest").getValue()),
                new KeptReply(
                        document.getInt32("status").getValue(),
                        texts,
                        body == null ? null : body.asString().getValue()));
    }

    static BsonArray answers(List<Answered> answers) {
        BsonArray array = new BsonArray();
        answers.forEach(each -> array.add(answer(each)));
        return array;
    }

    static BsonDocument answer(Answered answered) {
        BsonDocument headers = new BsonDocument();
        answered.reply().headers().forEach((name, value) -> headers.append(name, new BsonString(value)));
        BsonDocument document = new BsonDocument(
                        "caller", new BsonString(answered.asked().caller()))
                .append("key", new BsonString(answered.asked().key().toString()))
                .append("digest", new BsonString(answered.asked().digest()))
                .append("status", new BsonInt32(answered.reply().status()))
                .append("headers", headers);
        String body = answered.reply().body();
        return body == null ? document : document.append("body", new BsonString(body));
    }

    static BsonInt64 version(long version) {
        return new BsonInt64(version);
    }
}
