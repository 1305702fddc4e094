package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kepu.security.personal.Personal;

/** Back-fills and the documents they rest on; documents are encrypted. */
@ApplicationScoped
class BackFills {

    private static final String TABLE = "service_document";

    private static final String ADD_DOCUMENT = """
            insert into service_document (id, media_type, content, bytes, added_by, added_at) values (?, ?, ?, ?, ?, ?)""";

    private static final String DOCUMENT = "select media_type, content, added_by from service_document where id = ?";

    private static final String ADD = """
            insert into service_back_fill (record_id, document_id, actor, reason, at) values (?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Personal personal;

    BackFills(AgroalDataSource database, Personal personal) {
        this.database = database;
        this.personal = personal;
    }

    /**
     * A document (凭证).
     *
     * @param addedBy account of who added it
     */
    record Document(UUID id, String mediaType, byte[] content, String addedBy) {}

    void addDocument(Document document, OffsetDateTime at) {
        String text = Base64.getEncoder().encodeToString(document.content());
        update(
                ADD_DOCUMENT,
                document.id(),
                document.mediaType(),
                personal.encrypt(TABLE, "content", document.id(), text),
                document.content().length,
                document.addedBy(),
                at);
    }

    Optional<Document> document(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DOCUMENT)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String text = personal.decrypt(TABLE, "content", id, row.getBytes(2));
                return Optional.of(
                        new Document(id, row.getString(1), Base64.getDecoder().decode(text), row.getString(3)));
            }
        } catch (SQLException e) {
            throw new ServiceFailure("could not read a document", e);
        }
    }

    void add(UUID record, UUID document, String actor, String reason, OffsetDateTime at) {
        update(ADD, record, document, actor, reason, at);
    }

    /** The document a record was filled in from. */
    Optional<UUID> documentOf(UUID record) {
        return id("select document_id from service_back_fill where record_id = ?", record);
    }

    /** The record that was filled in from a document. */
    Optional<UUID> recordOf(UUID document) {
        return id("select record_id from service_back_fill where document_id = ? order by at limit 1", document);
    }

    private Optional<UUID> id(String query, UUID of) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, of);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ServiceFailure("could not read a back-fill", e);
        }
    }

    private void update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new ServiceFailure("could not write a back-fill", e);
        }
    }
}
