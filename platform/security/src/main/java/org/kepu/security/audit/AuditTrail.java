package org.kepu.security.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.personal.Personal;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Reads the trail of PostgreSQL. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class AuditTrail implements AuditReader {

    private static final String COLUMNS = """
            select id, at, actor, action, aggregatetype, aggregateid, aggregate_version, place, reason, details
            from audit_entry""";

    private final AgroalDataSource database;
    private final Personal personal;
    private final Places places;
    private final CityTime time;
    private final ObjectMapper json;

    AuditTrail(AgroalDataSource database, Personal personal, Places places, CityTime time, ObjectMapper json) {
        this.database = database;
        this.personal = personal;
        this.places = places;
        this.time = time;
        this.json = json;
    }

    @Override
    public Page<AuditEntry> page(AuditFilter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(cursor, 1);
        Conditions conditions = new Conditions()
                .equal("aggregatetype", filter.aggregateType())
                .equal("aggregateid", filter.aggregateId())
                .equal("actor", filter.actor())
                .equal("action", filter.action())
                .and("at >= ?", filter.from())
                .and("at < ?", filter.before())
                .and("id < ?", after == null ? null : after.uuid(0));
        if (filter.place() != null) {
            conditions.among("place", places.within(filter.place()));
        }
        List<AuditEntry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(COLUMNS + conditions.where() + " order by id desc limit ?")) {
            query.setInt(conditions.bind(connection, query), limit + 1);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the audit trail", e);
        }
        return Page.of(entries, limit, entry -> Cursor.of(entry.id()));
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AuditEntry(
                id,
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(time.getZone())
                        .toOffsetDateTime(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getObject("aggregate_version", Long.class),
                row.getString("place"),
                open(Audit.REASON, id, row.getBytes("reason")),
                json(open(Audit.DETAILS, id, row.getBytes("details"))));
    }

    private @Nullable String open(String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : personal.decrypt(Audit.TABLE, column, id, sealed);
    }

    private @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of an audit entry are not JSON", e);
        }
    }
}
