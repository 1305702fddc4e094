package org.kepu.metrics.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Source documents, append-only: each names who recorded it, so it is its own audit. */
@ApplicationScoped
public class SourceDocuments {

    private static final String COLUMNS = "id, place, title, number, issuer, issued_on, added_by, added_at";

    private final Database database;
    private final CityTime time;

    SourceDocuments(Database database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    void add(SourceDocument document) {
        database.run(
                "insert into source_document (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                document.place(),
                document.title(),
                document.number(),
                document.issuer(),
                document.issuedOn(),
                document.addedBy(),
                document.addedAt());
    }

    /** The document of this id. */
    public Optional<SourceDocument> find(UUID id) {
        return database.rows("select " + COLUMNS + " from source_document where id = ?", this::read, id).stream()
                .findFirst();
    }

    Page<SourceDocument> page(Set<String> places, @Nullable Cursor after, int limit) {
        return Page.of(
                database.rows(
                        "select " + COLUMNS
                                + " from source_document where place = any(?) and id > ? order by id limit ?",
                        this::read,
                        ArrayOf.texts(places),
                        after == null ? new UUID(0, 0) : after.uuid(0),
                        limit + 1),
                limit,
                document -> Cursor.of(document.id()));
    }

    private SourceDocument read(ResultSet row) throws SQLException {
        return new SourceDocument(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                time.inCity(row.getObject(8, OffsetDateTime.class)));
    }
}
