package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.volunteers.ledger.Ledger;
import org.kepu.volunteers.ledger.LedgerEntry;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.PersonProblem;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Reads services and hours for those they concern: the volunteer, the leader of the session, operators of the place. */
@ApplicationScoped
public class ServiceReading {

    private static final OffsetDateTime LATEST = OffsetDateTime.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final ServiceRecords records;
    private final Marks marks;
    private final Ledger ledger;
    private final Disputes disputes;
    private final People people;
    private final SessionLeaders leaders;
    private final Places places;
    private final Caller caller;

    ServiceReading(
            ServiceRecords records,
            Marks marks,
            Ledger ledger,
            Disputes disputes,
            People people,
            SessionLeaders leaders,
            Places places,
            Caller caller) {
        this.records = records;
        this.marks = marks;
        this.ledger = ledger;
        this.disputes = disputes;
        this.people = people;
        this.leaders = leaders;
        this.places = places;
        this.caller = caller;
    }

    /** The caller's hours: the balance and its entries, newest first. */
    public record Hours(long minutes, Page<ServiceView.EntryView> entries) {}

    /** The caller's hours. */
    Hours mine(@Nullable String cursor, int limit) {
        UUID me = me();
        Cursor after = Cursor.decode(cursor, 2);
        List<LedgerEntry> entries = ledger.ofPerson(
                me,
                after == null ? LATEST : OffsetDateTime.parse(after.text(0)),
                after == null ? LAST : after.uuid(1),
                limit + 1);
        Page<LedgerEntry> page = Page.of(entries, limit, entry -> Cursor.of(entry.enteredAt(), entry.id()));
        return new Hours(ledger.balance(me), page.map(ServiceView.EntryView::of));
    }

    /** Every service of the caller with everything that is known of it, for a copy of his data; latest first. */
    @Transactional
    public List<ServiceView> allMine() {
        return records.ofPerson(me()).stream().map(this::whole).toList();
    }

    /** The caller's services, counted or not: what waits and what was refused has no entry yet. */
    Page<ServiceView> ofMine(@Nullable String status, @Nullable String cursor, int limit) {
        return records.ofPerson(me(), status, Cursor.decode(cursor, 1), limit).map(ServiceView::of);
    }

    /** A service with everything that is known of it. */
    ServiceView one(UUID id) {
        ServiceRecord record = records.read(id)
                .filter(found -> concerns(found.file()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return whole(record);
    }

    private ServiceView whole(ServiceRecord record) {
        ServiceFile file = record.file();
        return ServiceView.of(
                record,
                marks.of(file.session(), file.person()).stream()
                        .map(ServiceView.EvidenceView::of)
                        .toList(),
                ledger.ofRecord(file.id()).stream()
                        .map(ServiceView.EntryView::of)
                        .toList(),
                disputes.of(file.id()));
    }

    /** The services of a session, for its leader. */
    Page<ServiceView> ofSession(UUID session, @Nullable String status, @Nullable String cursor, int limit) {
        leaders.requireLeader(session);
        return records.ofSession(session, status, Cursor.decode(cursor, 1), limit)
                .map(ServiceView::of);
    }

    /** The services at a place and below it, for its operators: hours to confirm, and all others. */
    Page<ServiceView> ofPlace(String place, @Nullable String status, @Nullable String cursor, int limit) {
        caller.requireGrant(Set.of(Role.OPERATOR), place);
        return records.ofPlaces(places.within(place), status, Cursor.decode(cursor, 1), limit)
                .map(ServiceView::of);
    }

    private boolean concerns(ServiceFile file) {
        return caller.has(Role.OPERATOR, file.place())
                || leaders.callerLeads(file.session())
                || people.ofAccount(caller.sub())
                        .map(Person.Known::id)
                        .filter(file.person()::equals)
                        .isPresent();
    }

    private UUID me() {
        return people.ofAccount(caller.sub())
                .map(Person.Known::id)
                .orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
    }
}
