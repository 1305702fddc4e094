package org.kepu.venues.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.personal.Personal;
import org.kepu.web.Versions;

/** Reads and writes objections (异议). Their words are personal: they name people. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<ObjectionRow, UUID> {

    private static final String TABLE = "recognition_objection";

    private final Personal personal;
    private final CityTime time;

    Objections(Personal personal, CityTime time) {
        this.personal = personal;
        this.time = time;
    }

    /**
     * An objection.
     *
     * @param status {@code open}, {@code upheld} or {@code dismissed}
     * @param answer what the conferrer says to it
     */
    record Objection(
            UUID id,
            long version,
            UUID recognition,
            String personRef,
            String words,
            OffsetDateTime at,
            String status,
            @Nullable String answer) {

        boolean isOpen() {
            return status.equals("open");
        }
    }

    Optional<Objection> read(UUID id) {
        return findByIdOptional(id).map(this::toState);
    }

    List<Objection> of(UUID recognition) {
        return list("recognitionId = ?1 order by id", recognition).stream()
                .map(this::toState)
                .toList();
    }

    /** How many wait for their settlement or were upheld. */
    int standing(UUID recognition) {
        return Math.toIntExact(count("recognitionId = ?1 and status <> 'dismissed'", recognition));
    }

    void add(Objection objection) {
        ObjectionRow row = new ObjectionRow();
        row.id = objection.id();
        row.version = objection.version();
        row.recognitionId = objection.recognition();
        row.personRef = objection.personRef();
        row.words = personal.encrypt(TABLE, "words", objection.id(), objection.words());
        row.at = objection.at();
        row.status = objection.status();
        persist(row);
        flush();
    }

    void settle(Objection before, String status, String answer) {
        ObjectionRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        row.status = status;
        row.answer = answer;
        flush();
    }

    private Objection toState(ObjectionRow row) {
        return new Objection(
                row.id,
                row.version,
                row.recognitionId,
                row.personRef,
                personal.decrypt(TABLE, "words", row.id, row.words),
                time.inCity(row.at),
                row.status,
                row.answer);
    }
}
