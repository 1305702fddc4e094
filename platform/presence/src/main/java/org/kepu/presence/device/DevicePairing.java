package org.kepu.presence.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.presence.PresenceFailure;

/** Pairs a device with a one-time code that lives for a minute (设备配对, R21). Times are city time. */
@ApplicationScoped
public class DevicePairing {

    /** How long a code works. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private static final int CODE_LENGTH = 9;
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String OFFER = """
            with old as (delete from device_pairing where good_until < ?)
            insert into device_pairing
              (code_hash, scope_type, scope_id, offered_by, offered_at, good_until, valid_until)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /** Uses up the code and makes the device in one statement: of two devices with one code, one is paired. */
    private static final String REDEEM = """
            with used as (
              update device_pairing set used_at = ?, device_id = ?
              where code_hash = ? and used_at is null and good_until >= ?
              returning scope_type, scope_id, offered_by, valid_until
            )
            insert into staff_device (id, scope_type, scope_id, public_key, paired_by, paired_at, valid_until)
            select ?, scope_type, scope_id, ?, offered_by, ?, valid_until from used
            returning""" + " " + DeviceRows.COLUMNS;

    private static final String LOOK = "select used_at is not null from device_pairing where code_hash = ?";

    private final DataSource database;

    DevicePairing(DataSource database) {
        this.database = database;
    }

    /**
     * Offers a code.
     *
     * @param scope the one thing the device may scan for
     * @param sessionEnds planned end of it; the device is good for 72 hours more
     * @param by account of who offers it and will answer for the device
     */
    public PairingOffer offer(DeviceScope scope, OffsetDateTime sessionEnds, String by, OffsetDateTime now) {
        OffsetDateTime validUntil = sessionEnds.plus(StaffDevice.AFTER_END);
        if (!validUntil.isAfter(now)) {
            throw new IllegalArgumentException("a device cannot be paired for what ended at " + sessionEnds);
        }
        PairingOffer offer = new PairingOffer(ReadableNumber.next(CODE_LENGTH), now.plus(GOOD_FOR));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OFFER)) {
            insert.setObject(1, now.minus(KEPT));
            insert.setBytes(2, hash(offer.code()));
            insert.setString(3, scope.type());
            insert.setString(4, scope.id());
            insert.setString(5, by);
            insert.setObject(6, now);
            insert.setObject(7, offer.goodUntil());
            insert.setObject(8, validUntil);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PresenceFailure("could not offer a pairing code", e);
        }
        return offer;
    }

    /**
     * Pairs the device that shows a code.
     *
     * @param typed the code as typed or scanned on the device
     * @param spki the device's public key, SubjectPublicKeyInfo
     */
    public PairingOutcome redeem(String typed, byte[] spki, OffsetDateTime now) {
        Optional<DevicePublicKey> key = DevicePublicKey.parse(spki);
        if (key.isEmpty()) {
            return new PairingOutcome.UnfitKey();
        }
        Optional<String> code = ReadableNumber.parse(typed);
        if (code.isEmpty()) {
            return new PairingOutcome.UnknownCode();
        }
        try (Connection connection = database.getConnection()) {
            return redeem(connection, hash(code.get()), key.get(), now);
        } catch (SQLException e) {
            throw new PresenceFailure("could not pair a device", e);
        }
    }

    private static PairingOutcome redeem(Connection connection, byte[] hash, DevicePublicKey key, OffsetDateTime now)
            throws SQLException {
        Object id = Ids.next();
        try (PreparedStatement redeem = connection.prepareStatement(REDEEM)) {
            redeem.setObject(1, now);
            redeem.setObject(2, id);
            redeem.setBytes(3, hash);
            redeem.setObject(4, now);
            redeem.setObject(5, id);
            redeem.setBytes(6, key.encoded());
            redeem.setObject(7, now);
            try (ResultSet row = redeem.executeQuery()) {
                if (row.next()) {
                    return new PairingOutcome.Paired(DeviceRows.read(row));
                }
            }
        }
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setBytes(1, hash);
            try (ResultSet row = look.executeQuery()) {
                if (!row.next()) {
                    return new PairingOutcome.UnknownCode();
                }
                return row.getBoolean(1) ? new PairingOutcome.AlreadyUsed() : new PairingOutcome.TooLate();
            }
        }
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
