package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.personal.Personal;

/** What volunteers say is wrong with their hours; the words are encrypted. */
@ApplicationScoped
class Disputes {

    private static final String TABLE = "service_dispute";

    private static final String ADD = """
            insert into service_dispute (id, record_id, words, claimed_in, claimed_out, at) values (?, ?, ?, ?, ?, ?)""";

    private static final String OPEN = "select id from service_dispute where record_id = ? and settled_at is null";

    private static final String SETTLE = """
            update service_dispute set settled_at = ?, settled_by = ?, outcome = ?, answer = ?
            where id = ? and settled_at is null""";

    private static final String OF_RECORD = """
            select id, words, claimed_in, claimed_out, at, settled_at, outcome, answer
            from service_dispute where record_id = ? order by at, id""";

    private final AgroalDataSource database;
    private final Personal personal;
    private final CityTime time;

    Disputes(AgroalDataSource database, Personal personal, CityTime time) {
        this.database = database;
        this.personal = personal;
        this.time = time;
    }

    /** What became of a dispute. */
    enum Outcome {
        KEPT,
        CORRECTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a volunteer says; times are those he claims. */
    record Claim(
            String words,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out) {}

    /** A dispute as those see it who have to do with it. */
    public record Dispute(
            UUID id,
            String words,
            @Nullable OffsetDateTime claimedIn,
            @Nullable OffsetDateTime claimedOut,
            OffsetDateTime at,
            @Nullable OffsetDateTime settledAt,
            @Nullable String outcome,
            @Nullable String answer) {

        /** Without the words. */
        @Override
        public String toString() {
            return "Dispute[" + id + "]";
        }
    }

    void add(UUID id, UUID record, Claim claim, OffsetDateTime at) {
        update(ADD, id, record, seal("words", id, claim.words()), claim.in(), claim.out(), at);
    }

    /** Settles the open dispute of a record, where there is one. */
    void settle(UUID record, String by, Outcome outcome, String words, OffsetDateTime at) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setObject(1, record);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    update(SETTLE, at, by, outcome.code(), seal("answer", id, words), id);
                }
            }
        } catch (SQLException e) {
            throw new ServiceFailure("could not settle a dispute", e);
        }
    }

    /** The disputes about a record, oldest first. */
    List<Dispute> of(UUID record) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_RECORD)) {
            select.setObject(1, record);
            List<Dispute> disputes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    byte[] answer = row.getBytes("answer");
                    disputes.add(new Dispute(
                            id,
                            personal.decrypt(TABLE, "words", id, row.getBytes("words")),
                            moment(row, "claimed_in"),
                            moment(row, "claimed_out"),
                            time.inCity(row.getObject("at", OffsetDateTime.class)),
                            moment(row, "settled_at"),
                            row.getString("outcome"),
                            answer == null ? null : personal.decrypt(TABLE, "answer", id, answer)));
                }
            }
            return disputes;
        } catch (SQLException e) {
            throw new ServiceFailure("could not read disputes", e);
        }
    }

    private @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : time.inCity(moment);
    }

    private byte[] seal(String column, UUID id, String words) {
        return personal.encrypt(TABLE, column, id, words);
    }

    private void update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new ServiceFailure("could not write a dispute", e);
        }
    }
}
