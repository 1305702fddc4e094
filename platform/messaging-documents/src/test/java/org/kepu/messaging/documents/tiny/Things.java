package org.kepu.messaging.documents.tiny;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import jakarta.inject.Singleton;
import org.kepu.messaging.documents.Copies;
import org.kepu.messaging.documents.Documents;

/** Copies of things. */
@Singleton
public class Things extends Copies<Thing> {

    Things(Documents documents) {
        super(documents, "thing_copy", Thing.class, new IndexModel(Indexes.ascending("data.name")));
    }
}
