package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.volunteers.ledger.Ledger;
import org.kepu.volunteers.ledger.LedgerEntry;

/** Closes services and credits them, at once or after the approvals the rules ask for. */
@ApplicationScoped
class ServiceCloser {

    private final ServiceRecords records;
    private final Ledger ledger;
    private final Marks marks;
    private final WaitRules waitRules;
    private final EvidenceTable table;
    private final CityTime time;

    ServiceCloser(
            ServiceRecords records,
            Ledger ledger,
            Marks marks,
            WaitRules waitRules,
            EvidenceTable table,
            CityTime time) {
        this.records = records;
        this.ledger = ledger;
        this.marks = marks;
        this.waitRules = waitRules;
        this.table = table;
        this.time = time;
    }

    /** What somebody gave to a record that waits: how many approved, and the document of a back-fill. */
    record Given(int approvals, @Nullable UUID document) {
        static final Given NOTHING = new Given(0, null);
    }

    /** Closes a presence whose way out is known; the person is locked. */
    Closing close(Serving serving, MarkTrail trail, OffsetDateTime now) {
        Serving.Post post = serving.requirePost();
        Closing closing = Closing.of(
                trail, post.rules(), table, marks.isSecondOnItsPhone(trail.in().getFirst()));
        ServiceFile file = file(serving, trail, closing, now);
        int dayTotal = records.dayTotal(file.person(), file.day(), file.id()) + closing.minutes();
        Set<Wait> waits = waitRules.of(closing, trail, post, serving.person(), dayTotal);
        List<OutgoingEvent> events = new ArrayList<>();
        events.add(ServiceEvents.checkedOut(closing, trail, post, waits, file.id(), now));
        if (waits.isEmpty()) {
            ServiceRecord.Credited credited = new ServiceRecord.Credited(file, 3);
            events.add(credit(credited, serving, Given.NOTHING));
            records.add(credited, events);
        } else {
            records.add(new ServiceRecord.Waiting(file, waits, 2), events);
        }
        return closing;
    }

    /** New evidence came for a presence: where it confirms what a closed record waits for, the record goes on. */
    void reconsider(Serving serving, MarkTrail trail) {
        records.of(serving.requirePost().session(), serving.person().id())
                .filter(ServiceRecord.Waiting.class::isInstance)
                .map(ServiceRecord.Waiting.class::cast)
                .filter(waiting -> waiting.waits().contains(Wait.CONFIRMATION))
                .ifPresent(waiting -> {
                    Closing again = Closing.of(
                            trail,
                            serving.requirePost().rules(),
                            table,
                            marks.isSecondOnItsPhone(trail.in().getFirst()));
                    if (!again.worth().toBeConfirmed()) {
                        ServiceFile judged = waiting.file()
                                .worth(again.worth().grade(), again.worth().flags());
                        settle(waiting, judged, Set.of(Wait.CONFIRMATION), serving, Given.NOTHING);
                    }
                });
    }

    /** Some of what a record waits for has happened; where nothing is left, its minutes are credited. */
    ServiceRecord settle(
            ServiceRecord.Waiting waiting, ServiceFile judged, Set<Wait> settled, Serving serving, Given given) {
        ServiceRecord after = waiting.settle(judged, settled);
        records.save(
                waiting,
                after,
                after instanceof ServiceRecord.Credited credited
                        ? List.of(credit(credited, serving, given))
                        : List.of());
        return after;
    }

    private OutgoingEvent credit(ServiceRecord.Credited record, Serving serving, Given given) {
        ServiceFile file = record.file();
        Serving.Post post = serving.requirePost();
        LedgerEntry entry = new LedgerEntry(
                Ids.next(),
                file.person(),
                file.id(),
                LedgerEntry.Kind.CREDIT,
                file.minutes(),
                file.grade(),
                file.day(),
                file.place(),
                file.role(),
                post.campaigns(),
                post.tags(),
                null,
                null,
                null,
                Ids.next(),
                time.now());
        ledger.append(entry);
        return ServiceEvents.credited(entry, record, serving.person().ref(), given.approvals(), given.document());
    }

    private static ServiceFile file(Serving serving, MarkTrail trail, Closing closing, OffsetDateTime now) {
        Serving.Post post = serving.requirePost();
        return new ServiceFile(
                trail.in().getFirst().record(),
                post.session(),
                post.shift(),
                serving.person().id(),
                post.role(),
                post.place(),
                post.day(),
                closing.in(),
                closing.out(),
                closing.minutes(),
                closing.worth().grade(),
                new TreeSet<>(closing.worth().flags()),
                now);
    }
}
