package org.kepu.metrics.plan;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.Plan;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.metrics.plan.PlanState.Closed;
import org.kepu.metrics.plan.PlanState.Content;
import org.kepu.metrics.plan.PlanState.Imported;
import org.kepu.metrics.plan.PlanState.Open;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Reads and writes plans; row, version and events go in one transaction. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<PlanRow, String> {

    private static final int MOST_READ = 64;

    private final Outbox outbox;
    private final CityTime time;
    private final Map<String, Plan> read = new ConcurrentHashMap<>();

    Plans(Outbox outbox, CityTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    /** The plan of this id. */
    public Optional<PlanState> read(String id) {
        return findByIdOptional(id).map(this::toState);
    }

    /**
     * The plan of this id.
     *
     * @throws Refused 404 where there is none
     */
    public PlanState get(String id) {
        return read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** Every plan in force. */
    public List<PlanState> inForce() {
        return list("status = 'open' order by id").stream().map(this::toState).toList();
    }

    boolean isAnotherInForce(String place) {
        return count("status = 'open' and place = ?1", place) > 0;
    }

    /** Plans at any of these places, ordered by id. */
    Page<PlanState> page(Collection<String> places, @Nullable Cursor after, int limit) {
        List<PlanState> oneMore = find(
                        "place in ?1 and id > ?2 order by id", places, after == null ? "" : after.text(0))
                .range(0, limit)
                .list()
                .stream()
                .map(this::toState)
                .toList();
        return Page.of(oneMore, limit, state -> Cursor.of(state.id()));
    }

    void add(Imported imported, List<OutgoingEvent> events) {
        PlanRow row = new PlanRow();
        row.id = imported.id();
        write(row, imported);
        row.version = imported.version();
        persist(row);
        flush();
        outbox.append(events);
    }

    /** Writes a transition; 412 where {@code before} is no longer what stands there. */
    void save(PlanState before, PlanState after, List<OutgoingEvent> events) {
        PlanRow row = findById(before.id(), LockModeType.PESSIMISTIC_WRITE);
        Versions.requireCurrent(before.version(), row.version);
        write(row, after);
        flush();
        outbox.append(events);
    }

    private static void write(PlanRow row, PlanState state) {
        row.place = state.place();
        // A setting changes no other column of the plan, yet it is a change of the plan.
        row.revision = state.version();
        row.status = state.status();
        row.source = state.content().source();
        row.importedAt = state.content().importedAt();
        row.openedOn = switch (state) {
            case Imported imported -> null;
            case Open open -> open.openedOn();
            case Closed closed -> closed.openedOn();
        };
        row.closedOn = state instanceof Closed closed ? closed.closedOn() : null;
    }

    private PlanState toState(PlanRow row) {
        Content content = new Content(parsed(row.source), row.source, time.inCity(row.importedAt));
        return switch (row.status) {
            case "imported" -> new Imported(content, row.version);
            case "open" -> new Open(content, requireNonNull(row.openedOn), row.version);
            default -> new Closed(content, requireNonNull(row.openedOn), requireNonNull(row.closedOn), row.version);
        };
    }

    private Plan parsed(String source) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(source, org.kepu.contracts.Plans::parse);
    }
}
