package org.kepu.messaging.documents.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;

/** Writes that may have been made before: what is there already is as good as written. */
public final class Duplicates {

    private Duplicates() {}

    /** Inserts; false where a document of that id is there. */
    public static <T> boolean insert(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Inserts those that are not there. */
    public static <T> void insert(MongoCollection<T> collection, List<T> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            rethrowUnlessDuplicates(e);
        }
    }

    /** Writes; an upsert that meets a newer document of its id leaves that one alone. */
    public static <T> void write(MongoCollection<T> collection, List<? extends WriteModel<? extends T>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            rethrowUnlessDuplicates(e);
        }
    }

    private static void rethrowUnlessDuplicates(MongoBulkWriteException failure) {
        boolean onlyDuplicates = failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        if (!onlyDuplicates) {
            throw failure;
        }
    }
}
