package org.kepu.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Counts how often somebody typed six digits (输码次数): five tries a person, session and step, over all replicas.
 *
 * <p>A try is counted before the digits are looked at, and outside any transaction, because the refusal that follows rolls
 * its transaction back and would forget the try. Rows older than ten steps go as new ones come.
 */
@ApplicationScoped
public class TypedCodeTries {

    /** Tries a person has for a session in one step. */
    public static final int ALLOWED = 5;

    private static final int KEPT_STEPS = 10;

    private static final String COUNT = """
            with old as (
              select person, session, step from presence_try where step < ? limit 100 for update skip locked
            ), gone as (
              delete from presence_try t using old o
              where t.person = o.person and t.session = o.session and t.step = o.step
            )
            insert into presence_try (person, session, step, tries) values (?, ?, ?, 1)
            on conflict (session, person, step) do update set tries = presence_try.tries + 1
            where presence_try.tries < ?
            returning tries""";

    private final DataSource database;

    TypedCodeTries(DataSource database) {
        this.database = database;
    }

    /**
     * Counts one try.
     *
     * @param person the person's id or reference, never a name or number
     * @param now city time
     * @return whether the digits may be looked at; false from the sixth try of a step on
     * @throws jakarta.transaction.TransactionalException inside a transaction
     */
    @Transactional(TxType.NEVER)
    public boolean allows(String person, UUID session, Instant now) {
        long step = TimeStep.at(now).number();
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, step - KEPT_STEPS);
            count.setString(2, person);
            count.setObject(3, session);
            count.setLong(4, step);
            count.setInt(5, ALLOWED);
            try (ResultSet row = count.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new PresenceFailure("could not count a typed code", e);
        }
    }
}
