package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.activity.Activity;
import org.kepu.events.activity.ActivityDesk;
import org.kepu.events.activity.ActivityPlan;
import org.kepu.events.activity.Organisers;
import org.kepu.events.campaign.Campaigns;
import org.kepu.events.session.Announcement;
import org.kepu.events.session.Session;
import org.kepu.events.session.SessionChecks;
import org.kepu.events.session.SessionDesk;
import org.kepu.events.session.SessionRequest.WantedRequest;
import org.kepu.events.session.Sessions;
import org.kepu.events.session.TimeWindow;
import org.kepu.events.session.Wanted;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/**
 * A request becomes a session (排期): one that is planned anyway and may answer several requests, or a new one made for it,
 * which its dispatcher then runs.
 */
@ApplicationScoped
@Transactional
public class ScheduleDesk {

    private static final String KIND = "requested-service";

    private final Requests requests;
    private final RequestRights rights;
    private final RequestNotices notices;
    private final Sessions sessions;
    private final SessionDesk sessionDesk;
    private final SessionChecks fields;
    private final ActivityDesk activities;
    private final Campaigns campaigns;
    private final Organisers organisers;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ScheduleDesk(
            Requests requests,
            RequestRights rights,
            RequestNotices notices,
            Sessions sessions,
            SessionDesk sessionDesk,
            SessionChecks fields,
            ActivityDesk activities,
            Campaigns campaigns,
            Organisers organisers,
            Terms terms,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.requests = requests;
        this.rights = rights;
        this.notices = notices;
        this.sessions = sessions;
        this.sessionDesk = sessionDesk;
        this.fields = fields;
        this.activities = activities;
        this.campaigns = campaigns;
        this.organisers = organisers;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /**
     * How it is answered: by a {@code session} that is to come, or by a new one, for which the other fields are given.
     *
     * @param kind a code of {@code activity-kind}; {@code requested-service} where it is missing
     * @param campaigns open campaigns it is held under; it counts for those around them, too
     */
    public record Plan(
            @Nullable String session,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String spot,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable Integer capacity,
            @Nullable List<WantedRequest> wanted,
            @Nullable List<String> campaigns) {}

    /** Schedules a request somebody has taken. */
    Request schedule(UUID id, long version, Plan plan) {
        Request found = rights.held(id, version);
        if (found.asked().isComplaint()) {
            throw new Refused(new RequestProblem.OtherKind());
        }
        if (!(found instanceof Request.Accepted before)) {
            throw RequestRights.wrongState(found);
        }
        UUID session = plan.session() == null ? made(before.asked(), before.holder(), plan) : chosen(plan.session());
        Request.Scheduled after = before.schedule(session);
        requests.save(after, List.of(RequestEvents.at(time).scheduled(after)));
        notices.scheduled(after);
        audit.record(DispatchDesk.act("request.schedule", after).with(Map.of("session", session)));
        return after;
    }

    private UUID chosen(String text) {
        Checks checks = new Checks();
        UUID id = checks.uuid("session", text);
        checks.throwIfAny();
        return sessions.read(id)
                .filter(Session.Scheduled.class::isInstance)
                .map(Session::id)
                .orElseThrow(() -> new Refused(new RequestProblem.SessionUnsuitable()));
    }

    private UUID made(Asked asked, Holder holder, Plan plan) {
        Checks checks = new Checks();
        String title = checks.text("title", plan.title(), 1, 120);
        String kind = plan.kind() == null ? KIND : checks.code("kind", plan.kind(), terms.of("activity-kind"));
        String spot = checks.text("spot", plan.spot(), 1, 120);
        TimeWindow window = fields.window(checks, plan.startsAt(), plan.endsAt());
        Integer capacity = fields.capacity(checks, plan.capacity());
        List<Wanted> wanted = fields.wanted(checks, plan.wanted());
        List<String> chosen = checks.list("campaigns", plan.campaigns(), 0, 8);
        List<UUID> under = IntStream.range(0, chosen.size())
                .mapToObj(i -> checks.uuid("campaigns[" + i + "]", chosen.get(i)))
                .toList();
        checks.throwIfAny();
        List<UUID> counted = List.copyOf(campaigns.withThoseAround("campaigns", under));
        List<String> themes = asked.theme() == null ? List.of() : List.of(asked.theme());
        Activity.Published activity = activities.announce(new ActivityPlan(
                Ids.next(), title, "", kind, holder.place(), counted, themes, caller.sub(), time.now()));
        organisers.nameCaller(activity.plan());
        Announcement announcement = new Announcement(
                Ids.next(), activity.id(), asked.place(), spot, window, capacity, wanted, caller.sub(), asked.id());
        return sessionDesk.announce(activity, announcement).id();
    }
}
