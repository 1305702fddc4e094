package org.kepu.events.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.events.campaign.Campaigns;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What organisers do with activities: draft, change, publish, cancel, complete. One transaction each, audited. */
@ApplicationScoped
@Transactional
public class ActivityDesk {

    private final Activities activities;
    private final Campaigns campaigns;
    private final Organisers organisers;
    private final Caller caller;
    private final CityTime time;
    private final Terms terms;

    ActivityDesk(
            Activities activities,
            Campaigns campaigns,
            Organisers organisers,
            Caller caller,
            CityTime time,
            Terms terms) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.organisers = organisers;
        this.caller = caller;
        this.time = time;
        this.terms = terms;
    }

    /** Begins a draft at a place of one's own. */
    Activity draft(ActivityRequest request) {
        ActivityPlan plan = plan(request, Ids.next());
        caller.requireGrant(Organisers.ROLES, plan.place());
        Activity.Draft draft = new Activity.Draft(plan, 1);
        activities.add(draft, List.of(), act("activity.draft", draft));
        return draft;
    }

    /** Changes what is announced. */
    Activity change(UUID id, long version, ActivityRequest request) {
        Activity before = mine(id, version);
        ActivityPlan was = before.plan();
        ActivityPlan asked = plan(request, id);
        organisers.requireAt(before.plan(), asked.place());
        ActivityPlan next = new ActivityPlan(
                id,
                asked.title(),
                asked.summary(),
                asked.kind(),
                asked.place(),
                asked.campaigns(),
                asked.themes(),
                was.createdBy(),
                was.createdAt());
        Activity after = switch (before) {
            case Activity.Draft draft -> draft.change(next);
            case Activity.Published published -> published.change(next);
            case Activity.Cancelled ignored -> throw wrongState(before);
            case Activity.Completed ignored -> throw wrongState(before);
        };
        boolean told = after instanceof Activity.Published;
        activities.save(
                before,
                after,
                told ? ActivityEvents.changed(after, time.now()) : List.of(),
                act("activity.change", after).with(Map.of("titleBefore", was.title(), "kindBefore", was.kind())));
        return after;
    }

    /** Announces a draft. */
    Activity publish(UUID id, long version) {
        Activity before = mine(id, version);
        if (!(before instanceof Activity.Draft draft)) {
            throw wrongState(before);
        }
        Activity.Published after = draft.publish();
        activities.save(before, after, ActivityEvents.of(after, time.now()), act("activity.publish", after));
        return after;
    }

    /**
     * Announces an activity that answers something, such as a resident's request, in one step. Whoever calls has checked
     * the right to.
     */
    public Activity.Published announce(ActivityPlan plan) {
        Activity.Published published = new Activity.Published(plan, 1);
        activities.add(published, ActivityEvents.of(published, time.now()), act("activity.publish", published));
        return published;
    }

    /** Calls it off; its sessions are the caller's to cancel. */
    public Activity cancel(UUID id, long version, String reason) {
        Activity before = mine(id, version);
        Activity.Cancelled after = switch (before) {
            case Activity.Draft draft -> draft.cancel(reason);
            case Activity.Published published -> published.cancel(reason);
            case Activity.Cancelled ignored -> throw wrongState(before);
            case Activity.Completed ignored -> throw wrongState(before);
        };
        boolean told = before instanceof Activity.Published;
        activities.save(
                before,
                after,
                told ? ActivityEvents.of(after, time.now()) : List.of(),
                act("activity.cancel", after).with(Map.of("reason", reason)));
        return after;
    }

    /** Ends it with a report; whether its sessions have ended is for whoever calls to ask. */
    public Activity complete(UUID id, long version, Completion completion) {
        Activity before = mine(id, version);
        if (!(before instanceof Activity.Published published)) {
            throw wrongState(before);
        }
        Activity.Completed after = published.complete(completion);
        activities.save(before, after, ActivityEvents.of(after, time.now()), act("activity.complete", after));
        return after;
    }

    /** The activity in the version the caller saw, if it is one of the caller's. */
    private Activity mine(UUID id, long version) {
        Activity activity = activities.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        organisers.require(activity.plan());
        Versions.requireCurrent(version, activity.version());
        return activity;
    }

    private ActivityPlan plan(ActivityRequest request, UUID id) {
        Checks checks = new Checks();
        String title = checks.text("title", request.title(), 1, 120);
        String summary = request.summary() == null ? "" : checks.lines("summary", request.summary(), 0, 4000);
        String kind = checks.code("kind", request.kind(), terms.of("activity-kind"));
        String place = checks.text("place", request.place(), 1, 32);
        List<String> chosen = checks.list("campaigns", request.campaigns(), 0, 8);
        List<UUID> ids = IntStream.range(0, chosen.size())
                .mapToObj(i -> checks.uuid("campaigns[" + i + "]", chosen.get(i)))
                .toList();
        List<String> themes = checks.list("themes", request.themes(), 0, 10);
        for (int i = 0; i < themes.size(); i++) {
            checks.code("themes[" + i + "]", themes.get(i), terms.of("theme"));
        }
        checks.throwIfAny();
        List<UUID> counted = List.copyOf(campaigns.withThoseAround("campaigns", ids));
        return new ActivityPlan(id, title, summary, kind, place, counted, themes, caller.sub(), time.now());
    }

    private static Act act(String action, Activity after) {
        return Act.of(action, "activity", after.id())
                .version(after.version())
                .at(after.plan().place());
    }

    private static Refused wrongState(Activity found) {
        return new Refused(new ActivityProblem.WrongState(ActivityStatus.of(found)));
    }
}
