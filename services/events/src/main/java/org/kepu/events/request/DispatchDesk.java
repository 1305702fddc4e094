package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueWork;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** What dispatchers do with requests they hold: take, refuse with a reason, ask the level above. One transaction each, audited. */
@ApplicationScoped
@Transactional
public class DispatchDesk {

    private final Requests requests;
    private final RequestRights rights;
    private final Rising rising;
    private final Unrated unrated;
    private final RequestNotices notices;
    private final Terms terms;
    private final DueWork due;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    DispatchDesk(
            Requests requests,
            RequestRights rights,
            Rising rising,
            Unrated unrated,
            RequestNotices notices,
            Terms terms,
            DueWork due,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.requests = requests;
        this.rights = rights;
        this.rising = rising;
        this.unrated = unrated;
        this.notices = notices;
        this.terms = terms;
        this.due = due;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** Takes a request (接单): from now on it no longer goes up by itself. */
    Request accept(UUID id, long version) {
        Request found = rights.held(id, version);
        if (!(found instanceof Request.Waiting before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Accepted after = before.accept(caller.sub());
        requests.save(after, List.of(RequestEvents.at(time).accepted(after)));
        due.cancel(Rising.KIND, id.toString());
        notices.accepted(after);
        audit.record(act("request.accept", after));
        return after;
    }

    /** Refuses a request (不予受理); the resident is told why. */
    Request reject(UUID id, long version, Asking.Rejection request) {
        Request found = rights.held(id, version);
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("rejection-reason"));
        String sentence = request.sentence() == null ? null : checks.lines("sentence", request.sentence(), 0, 500);
        checks.throwIfAny();
        if (!(found instanceof Request.Open before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Closed after = before.reject(reason, sentence);
        requests.save(after, RequestEvents.at(time).rejected(after, reason));
        due.cancel(Rising.KIND, id.toString());
        notices.rejected(after, reason);
        audit.record(act("request.reject", after).with(Map.of("reason", reason)));
        return after;
    }

    /** Answers a complaint in words (答复); the resident is told that there is an answer, never on the bus what it says. */
    Request answer(UUID id, long version, Asking.Answer request) {
        Request found = rights.held(id, version);
        Checks checks = new Checks();
        String words = checks.lines("words", request.words(), 1, 1000);
        checks.throwIfAny();
        if (!found.asked().isComplaint()) {
            throw new Refused(new RequestProblem.OtherKind());
        }
        if (!(found instanceof Request.Accepted before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Answered after = before.answer(words, time.now());
        requests.save(after, List.of(RequestEvents.at(time).answered(after)));
        unrated.watch(after);
        notices.answered(after);
        audit.record(act("request.answer", after));
        return after;
    }

    /** Passes a request up because support is needed (上级支持). */
    Request support(UUID id, long version) {
        Request found = rights.held(id, version);
        if (!(found instanceof Request.Open before)) {
            throw RequestRights.wrongState(found);
        }
        Request.Waiting after = rising.rise(before, Rising.Cause.SUPPORT_NEEDED)
                .orElseThrow(() -> new Refused(new RequestProblem.TopLevel()));
        audit.record(act("request.pass-up", after));
        return after;
    }

    static Act act(String action, Request after) {
        return Act.of(action, "request", after.id())
                .version(after.version())
                .at(after.asked().place());
    }
}
