package org.kepu.venues.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Checks;

/** The table {@code campaign_copy}: campaigns of events and what they are nested in (R18). */
@ApplicationScoped
public class Campaigns {

    private static final String UPSERT = """
            insert into campaign_copy as held (id, status, within, source_version) values (?, ?, ?, ?)
            on conflict (id) do update
              set status = excluded.status, within = excluded.within, source_version = excluded.source_version
              where excluded.source_version > held.source_version""";

    private static final String WITHIN = "select within from campaign_copy where id = ? and status <> 'cancelled'";

    private final AgroalDataSource database;

    Campaigns(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes a campaign over where it is newer than what is held, in the current transaction. */
    void hear(JsonNode state, long version) {
        List<UUID> within = new ArrayList<>();
        state.path("within").forEach(each -> within.add(UUID.fromString(each.asText())));
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, UUID.fromString(state.path("id").asText()));
            upsert.setString(2, state.path("status").asText());
            upsert.setArray(3, connection.createArrayOf("uuid", within.toArray()));
            upsert.setLong(4, version);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not take a campaign over", e);
        }
    }

    /** Campaigns somebody named, with those around them; one that is not known is a fault of its field. */
    public List<UUID> withThoseAround(Checks checks, String field, @Nullable List<String> asked) {
        List<String> named = checks.list(field, asked, 0, 8);
        Set<UUID> all = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String at = field + "[" + i + "]";
            UUID id = checks.uuid(at, named.get(i));
            List<UUID> around = around(id);
            checks.check(at, around != null, "unknown-code");
            all.add(id);
            all.addAll(around == null ? List.of() : around);
        }
        return all.stream().limit(8).toList();
    }

    private @Nullable List<UUID> around(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WITHIN)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? List.of((UUID[]) row.getArray(1).getArray()) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read a campaign", e);
        }
    }
}
