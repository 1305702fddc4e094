package org.kepu.security.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Actor;
import org.kepu.security.SecurityProblem;
import org.kepu.security.personal.Personal;
import org.kepu.web.Refused;

/**
 * Writes down who did what, in the transaction of the deed: one is not there without the other. Records that already name
 * actor, device and time and are append-only are their own audit and need no entry.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Audit {

    static final String TABLE = "audit_entry";
    static final String REASON = "reason";
    static final String DETAILS = "details";

    private static final String INSERT = """
            insert into audit_entry
              (id, at, actor, action, aggregatetype, aggregateid, aggregate_version, place, reason, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Actor actor;
    private final CityTime time;
    private final Personal personal;
    private final ObjectMapper json;

    Audit(AgroalDataSource database, Actor actor, CityTime time, Personal personal, ObjectMapper json) {
        this.database = database;
        this.actor = actor;
        this.time = time;
        this.personal = personal;
        this.json = json;
    }

    /** Appends an entry in the current transaction. */
    public void record(String action, String aggregateType, Object aggregateId, Map<String, ?> details) {
        record(Act.of(action, aggregateType, aggregateId).with(details));
    }

    /** Appends an entry in the current transaction; there must be one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, time.now());
            insert.setString(3, actor.name());
            insert.setString(4, act.action());
            insert.setString(5, act.aggregateType());
            insert.setString(6, act.aggregateId());
            insert.setObject(7, act.version(), Types.BIGINT);
            insert.setString(8, act.place());
            insert.setBytes(9, seal(REASON, id, act.reason()));
            insert.setBytes(10, seal(DETAILS, id, act.details().isEmpty() ? null : json(act)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write the audit entry of " + act.action(), e);
        }
    }

    /**
     * Appends that somebody opened a record only a reason opens, for instance a minor's data (requirement R20).
     *
     * @throws Refused 422 without a reason; then nothing may be shown
     */
    public void opened(String aggregateType, Object aggregateId, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(new SecurityProblem.ReasonMissing());
        }
        record(Act.of(aggregateType + ".open", aggregateType, aggregateId).because(reason.strip()));
    }

    private byte @Nullable [] seal(String column, UUID id, @Nullable String text) {
        return text == null ? null : personal.encrypt(TABLE, column, id, text);
    }

    private String json(Act act) {
        try {
            return json.writeValueAsString(act.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the details of " + act.action() + " cannot be written as JSON", e);
        }
    }
}
