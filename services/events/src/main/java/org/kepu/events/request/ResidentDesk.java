package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.due.DueWork;
import org.kepu.events.PrimaryGroups;
import org.kepu.messaging.fact.Fact;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.personal.PersonRefs;
import org.kepu.web.Checks;

/** What residents do with requests: ask, take back, rate. One transaction each. */
@ApplicationScoped
@Transactional
public class ResidentDesk {

    private static final int NUMBER_LENGTH = 8;
    private static final int MOST_PEOPLE = 100_000;

    private final Requests requests;
    private final RequestRights rights;
    private final Ladder ladder;
    private final Rising rising;
    private final PrimaryGroups groups;
    private final Terms terms;
    private final PersonRefs refs;
    private final DueWork due;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ResidentDesk(
            Requests requests,
            RequestRights rights,
            Ladder ladder,
            Rising rising,
            PrimaryGroups groups,
            Terms terms,
            PersonRefs refs,
            DueWork due,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.requests = requests;
        this.rights = rights;
        this.ladder = ladder;
        this.rising = rising;
        this.groups = groups;
        this.terms = terms;
        this.refs = refs;
        this.due = due;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Asks; the dispatchers of the place have it first. */
    Request submit(Asking.Order order) {
        Asked asked = read(order);
        OffsetDateTime now = time.now();
        Holder holder = ladder.first(asked.place())
                .orElseThrow(() -> new IllegalStateException("the place was checked: " + asked.place()));
        Request.Waiting waiting = new Request.Waiting(asked, holder, ladder.dueAt(holder, now), 1);
        requests.add(waiting, List.of(RequestEvents.at(time).submitted(waiting)));
        rising.watch(waiting);
        if (asked.byHelper()) {
            audit.record(Act.of("request.submit", "request", asked.id()).at(asked.place()));
        }
        return waiting;
    }

    private Asked read(Asking.Order order) {
        Checks checks = new Checks();
        String need = checks.code("need", order.need(), terms.of("need-class"));
        String theme = order.theme() == null ? null : checks.code("theme", order.theme(), terms.of("theme"));
        String place =
                checks.code("place", order.place(), code -> ladder.first(code).isPresent());
        String topic = checks.lines("topic", order.topic(), 1, 1000);
        int size = checks.number("audienceSize", order.audienceSize(), 1, MOST_PEOPLE);
        LocalDate today = time.today();
        LocalDate from = checks.day("wantedFrom", order.wantedFrom(), today, today.plusYears(1));
        LocalDate to =
                order.wantedTo() == null ? from : checks.day("wantedTo", order.wantedTo(), today, today.plusYears(1));
        checks.check("wantedTo", !to.isBefore(from), "end-before-start");
        String group = order.group() == null
                ? Fact.UNSPECIFIED
                : checks.code("group", order.group(), groups.of(place, today)::contains);
        String name = checks.text("contactName", order.contactName(), 1, 60);
        String phone = order.contactPhone() == null ? null : checks.phone("contactPhone", order.contactPhone());
        checks.throwIfAny();
        boolean byHelper = Boolean.TRUE.equals(order.byHelper());
        if (byHelper) {
            caller.requireGrant(RequestRights.DISPATCHERS, place);
        }
        String account = byHelper ? null : caller.sub();
        return new Asked(
                Ids.next(),
                ReadableNumber.next(NUMBER_LENGTH),
                account,
                account == null ? null : refs.of(account),
                need,
                theme,
                place,
                size,
                group,
                from,
                to,
                new Asked.Words(topic, name, phone),
                time.now());
    }

    /** Takes a request back before it was delivered. */
    Request withdraw(UUID id, long version) {
        Request found = rights.own(id, version);
        if (!(found instanceof Request.Withdrawable before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Closed after = before.withdraw();
        requests.save(after, RequestEvents.at(time).withdrawn(after));
        due.cancel(Rising.KIND, id.toString());
        return after;
    }

    /** Says how it was; that closes it. */
    Request rate(UUID id, long version, Asking.Rating request) {
        Request found = rights.own(id, version);
        Checks checks = new Checks();
        int stars = checks.number("stars", request.stars(), 1, 5);
        String words = request.words() == null ? null : checks.lines("words", request.words(), 0, 500);
        checks.throwIfAny();
        if (!(found instanceof Request.Delivered before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Closed after = before.rate(new Ending.Rating(stars, words));
        requests.save(after, RequestEvents.at(time).rated(after, stars, before.session()));
        return after;
    }
}
