package org.kepu.web.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.WallTime;
import org.kepu.web.AnswerSeal;
import org.kepu.web.HttpJson;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The table {@code http_answer}. Every statement joins the transaction of the command. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class KeptAnswers {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final HttpJson json;
    private final Instance<AnswerSeal> seal;

    @Inject
    KeptAnswers(AgroalDataSource database, HttpJson json, Instance<AnswerSeal> seal) {
        this.database = database;
        this.json = json;
        this.seal = seal;
    }

    /** Takes the key for this request; false where an answer is there. Waits while another transaction holds the key. */
    public boolean reserve(String caller, UUID key, byte[] requestHash) {
        return run("""
                insert into http_answer (caller, idempotency_key, request_hash, created_at) values (?, ?, ?, ?)
                on conflict do nothing""", statement -> {
            statement.setString(1, caller);
            statement.setObject(2, key);
            statement.setBytes(3, requestHash);
            statement.setObject(4, WallTime.utc());
            return statement.executeUpdate() == 1;
        });
    }

    /** Keeps the answer beside its key. */
    public void keep(String caller, UUID key, KeptAnswer answer) {
        byte[] kept = answer.body() == null ? null : seal(answer.body(), context(caller, key));
        int rows = run("""
                update http_answer set status = ?, headers = cast(? as jsonb), body = ?
                where caller = ? and idempotency_key = ?""", statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, write(answer.headers()));
            statement.setBytes(3, kept);
            statement.setString(4, caller);
            statement.setObject(5, key);
            return statement.executeUpdate();
        });
        if (rows != 1) {
            throw new IllegalStateException("the reserved answer has gone");
        }
    }

    /**
     * The answer given before.
     *
     * @throws Refused 422 where the key belongs to another request
     */
    public KeptAnswer find(String caller, UUID key, byte[] requestHash) {
        return run("""
                select request_hash, status, headers, body from http_answer
                where caller = ? and idempotency_key = ?""", statement -> {
            statement.setString(1, caller);
            statement.setObject(2, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the answer was removed between two statements");
                }
                if (!MessageDigest.isEqual(requestHash, row.getBytes(1))) {
                    throw new Refused(RequestProblem.KEY_REUSED);
                }
                byte[] kept = row.getBytes(4);
                String body = kept == null ? null : open(kept, context(caller, key));
                return new KeptAnswer(row.getInt(2), read(row.getString(3)), body);
            }
        });
    }

    /** Removes at most {@code batch} answers older than {@code keep}; tells how many. */
    public int removeOlderThan(Duration keep, int batch) {
        return run("""
                delete from http_answer where ctid = any (array(
                  select ctid from http_answer where created_at < ? order by created_at limit ?
                  for update skip locked))""", statement -> {
            statement.setObject(1, WallTime.utc().minus(keep));
            statement.setInt(2, batch);
            return statement.executeUpdate();
        });
    }

    private byte[] seal(String body, byte[] context) {
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        // Two seals must fail here: taking none of them would keep personal data readable, and nobody would notice.
        return seal.isUnsatisfied() ? plain : seal.get().seal(plain, context);
    }

    private String open(byte[] kept, byte[] context) {
        byte[] plain = seal.isUnsatisfied() ? kept : seal.get().open(kept, context);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] context(String caller, UUID key) {
        return ("http_answer:" + caller + ":" + key).getBytes(StandardCharsets.UTF_8);
    }

    private String write(Map<String, String> headers) {
        try {
            return json.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are plain text", e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.mapper().readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept headers are not what was written", e);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new AnswersUnavailable(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
