package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.due.DueWork;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.personal.PersonRefs;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** What residents do with requests: ask, change, take back, rate. One transaction each. */
@ApplicationScoped
@Transactional
public class ResidentDesk {

    private static final int NUMBER_LENGTH = 8;

    private final Requests requests;
    private final RequestRights rights;
    private final Ladder ladder;
    private final Rising rising;
    private final OrderChecks orders;
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
            OrderChecks orders,
            PersonRefs refs,
            DueWork due,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.requests = requests;
        this.rights = rights;
        this.ladder = ladder;
        this.rising = rising;
        this.orders = orders;
        this.refs = refs;
        this.due = due;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Asks; the dispatchers of the place have it first. */
    Request submit(Asking.Order order) {
        Asked asked = read(order);
        Holder holder = first(asked.place());
        Request.Waiting waiting = new Request.Waiting(asked, holder, ladder.dueAt(asked, holder, time.now()), 1);
        requests.add(waiting, List.of(RequestEvents.at(time).submitted(waiting)));
        rising.watch(waiting);
        if (asked.byHelper()) {
            audit.record(Act.of("request.submit", "request", asked.id()).at(asked.place()));
        }
        return waiting;
    }

    private Asked read(Asking.Order order) {
        Wish wish = orders.wish(order.wish());
        boolean byHelper = Boolean.TRUE.equals(order.byHelper());
        if (byHelper) {
            caller.requireGrant(RequestRights.DISPATCHERS, wish.place());
        }
        String account = byHelper ? null : caller.sub();
        return Asked.of(
                Ids.next(),
                ReadableNumber.next(NUMBER_LENGTH),
                account,
                account == null ? null : refs.of(account),
                wish,
                time.now());
    }

    /** Asks for something else while nobody has taken it; at another place its dispatchers have it first, with their limit. */
    Request change(UUID id, long version, Asking.OrderChange request) {
        Request found = rights.own(id);
        Wish wish = orders.wish(request);
        Versions.requireCurrent(version, found.version());
        if (!(found instanceof Request.Waiting before)) {
            throw RequestRights.wrongState(found);
        }
        if (wish.need().equals(Asked.COMPLAINT) != found.asked().isComplaint()) {
            throw new Refused(new RequestProblem.OtherKind());
        }
        String placeBefore = before.asked().place();
        Request.Waiting after = wish.place().equals(placeBefore)
                ? before.change(wish, before.holder(), before.dueAt())
                : moved(before, wish);
        requests.change(after, RequestEvents.at(time).changed(before, after));
        audit.record(DispatchDesk.act("request.change", after).with(Map.of("placeBefore", placeBefore)));
        return after;
    }

    private Request.Waiting moved(Request.Waiting before, Wish wish) {
        Holder holder = first(wish.place());
        Request.Waiting after = before.change(wish, holder, ladder.dueAt(before.asked(), holder, time.now()));
        due.cancel(Rising.KIND, after.id().toString());
        rising.watch(after);
        return after;
    }

    private Holder first(String place) {
        return ladder.first(place).orElseThrow(() -> new IllegalStateException("the place was checked: " + place));
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

    /** Erases what was written about a request that is over (删除个人信息, R20); again changes nothing. */
    void erase(UUID id) {
        Request found = rights.own(id);
        if (!(found instanceof Request.Closed)) {
            throw RequestRights.wrongState(found);
        }
        requests.erase(id);
    }

    /** Says how it was; that closes it. */
    Request rate(UUID id, long version, Asking.Rating request) {
        Request found = rights.own(id, version);
        Checks checks = new Checks();
        int stars = checks.number("stars", request.stars(), 1, 5);
        String words = request.words() == null ? null : checks.lines("words", request.words(), 0, 500);
        checks.throwIfAny();
        if (!(found instanceof Request.Ratable before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Closed after = before.rate(new Ending.Rating(stars, words));
        UUID session = before instanceof Request.Delivered delivered ? delivered.session() : null;
        requests.save(after, RequestEvents.at(time).rated(after, stars, session));
        return after;
    }
}
