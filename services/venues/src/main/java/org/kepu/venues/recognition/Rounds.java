package org.kepu.venues.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Reads and writes rounds of assessment. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<RoundRow, UUID> {

    Optional<Round> read(UUID id) {
        return findByIdOptional(id).map(Rounds::toState);
    }

    /** Rounds, newest first. */
    Page<Round> page(@Nullable Collection<String> places, @Nullable String kind, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (places != null) {
            where.append(" and place in :places");
            parameters.and("places", places);
        }
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.and("after", after.uuid(0));
        }
        List<Round> oneMore = find(where + " order by id desc", parameters).range(0, limit).list().stream()
                .map(Rounds::toState)
                .toList();
        return Page.of(oneMore, limit, round -> Cursor.of(round.id()));
    }

    void add(Round round) {
        RoundRow row = new RoundRow();
        row.id = round.id();
        write(row, round);
        row.version = round.version();
        persist(row);
        flush();
    }

    void save(Round before, Round after) {
        RoundRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
    }

    private static void write(RoundRow row, Round round) {
        Round.Plan plan = round.plan();
        row.closed = round instanceof Round.Closed;
        row.kind = plan.kind();
        row.level = plan.level();
        row.title = plan.title();
        row.place = plan.place();
        row.opensOn = plan.opensOn();
        row.closesOn = plan.closesOn();
        row.publicityDays = plan.publicityDays();
        row.validYears = plan.validYears();
        row.demonstration = plan.demonstration();
    }

    private static Round toState(RoundRow row) {
        Round.Plan plan = new Round.Plan(
                row.id,
                row.kind,
                row.level,
                row.title,
                row.place,
                row.opensOn,
                row.closesOn,
                row.publicityDays,
                row.validYears,
                row.demonstration);
        return row.closed ? new Round.Closed(plan, row.version) : new Round.Open(plan, row.version);
    }
}
