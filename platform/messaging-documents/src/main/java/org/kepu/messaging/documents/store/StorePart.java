package org.kepu.messaging.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.observability.reading.Part;

/** The document store, asked for a sign of life. */
@ApplicationScoped
class StorePart implements Part {

    private final Database database;

    StorePart(Database database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "documents";
    }

    @Override
    public void ask() {
        database.ping();
    }
}
