package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/**
 * Who may see and deal with a request: its asker, and the dispatchers of its place and above. To all others it is not there.
 * Dealing with it is for those who hold it now; whom to talk to is shown to who took it (R20).
 */
@ApplicationScoped
class RequestRights {

    static final Set<Role> DISPATCHERS = Set.of(Role.DISPATCHER, Role.OPERATOR);

    private final Requests requests;
    private final Caller caller;

    RequestRights(Requests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    /** The request for somebody who may see it. */
    Request seen(UUID id) {
        return requests.read(id).filter(this::callerMaySee).orElseThrow(RequestRights::notFound);
    }

    /** The caller's own request, locked. */
    Request own(UUID id) {
        return requests.lock(id).filter(this::isOwn).orElseThrow(RequestRights::notFound);
    }

    /** The caller's own request, locked, in the version the caller saw. */
    Request own(UUID id, long version) {
        Request request = own(id);
        Versions.requireCurrent(version, request.version());
        return request;
    }

    /** The request for who has to deal with it, locked, in the version the caller saw; 403 where it went up meanwhile. */
    Request held(UUID id, long version) {
        Request request = requests.lock(id).filter(this::callerMaySee).orElseThrow(RequestRights::notFound);
        caller.requireGrant(DISPATCHERS, request.holder().place());
        Versions.requireCurrent(version, request.version());
        return request;
    }

    /** Whether the caller may see whom to talk to: the asker, and who took it. */
    boolean callerMayTalk(Request request) {
        return isOwn(request)
                || switch (request) {
                    case Request.Accepted accepted -> accepted.handler().equals(caller.sub());
                    case Request.Scheduled scheduled -> scheduled.handler().equals(caller.sub());
                    case Request.Waiting ignored -> false;
                    case Request.Delivered ignored -> false;
                    case Request.Answered ignored -> false;
                    case Request.Closed ignored -> false;
                };
    }

    private boolean callerMaySee(Request request) {
        return isOwn(request) || caller.hasAny(DISPATCHERS, request.asked().place());
    }

    private boolean isOwn(Request request) {
        return caller.sub().equals(request.asked().account());
    }

    static Refused wrongState(Request found) {
        return new Refused(new RequestProblem.WrongState(RequestStatus.of(found)));
    }

    private static Refused notFound() {
        return new Refused(org.kepu.web.RequestProblem.NOT_FOUND);
    }
}
