package org.kepu.volunteers.service;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.Profile;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.live.LiveFeed;
import org.kepu.web.live.LiveFeeds;
import org.kepu.web.live.Standing;

/**
 * Shows whoever runs a session who has just arrived (刚刚到场), on a big screen or at the desk. Counts of all watched sessions
 * are one query a second; names are read only where a count changed, and sent only to the leader (R20, R21).
 */
@ApplicationScoped
public class ArrivalDesk {

    private final ArrivalReader reader;
    private final People people;
    private final SessionLeaders leaders;
    private final LiveFeed<UUID> feed;
    private final Map<UUID, Standing> shown = new ConcurrentHashMap<>();

    ArrivalDesk(ArrivalReader reader, People people, SessionLeaders leaders, LiveFeeds feeds) {
        this.reader = reader;
        this.people = people;
        this.leaders = leaders;
        this.feed = feeds.of("arrivals", this::read);
    }

    /** Opens a stream for the leader of a session; for anybody else there is no such session. */
    Multi<OutboundSseEvent> open(UUID session, @Nullable String lastEventId) {
        leaders.requireLeader(session);
        return feed.open(session, lastEventId);
    }

    @Transactional
    Map<UUID, Standing> read(Set<UUID> sessions) {
        shown.keySet().retainAll(sessions);
        reader.counts(sessions).forEach((session, counts) -> {
            Standing before = shown.get(session);
            if (before == null || !before.id().equals(counts.id())) {
                shown.put(session, new Standing(counts.id(), view(session, counts)));
            }
        });
        return Map.copyOf(shown);
    }

    private ArrivalsView view(UUID session, ArrivalReader.Counts counts) {
        List<ArrivalReader.Latest> latest = reader.latest(session);
        Map<UUID, Profile> known = people
                .known(latest.stream().map(ArrivalReader.Latest::person).toList())
                .stream()
                .collect(Collectors.toMap(Person.Known::id, Person.Known::profile));
        List<ArrivalsView.Arrival> arrivals = latest.stream()
                .filter(each -> known.containsKey(each.person()))
                .map(each -> arrival(each, known::get))
                .toList();
        return new ArrivalsView(session, counts.expected(), counts.in(), counts.out(), arrivals);
    }

    private static ArrivalsView.Arrival arrival(ArrivalReader.Latest each, Function<UUID, @Nullable Profile> profiles) {
        Profile profile = profiles.apply(each.person());
        if (profile == null) {
            throw new IllegalStateException("only known people are shown");
        }
        String name = profile.ageBand().isMinor() ? profile.maskedName() : profile.name();
        return new ArrivalsView.Arrival(each.person(), name, each.role(), each.side(), each.at(), each.evidence());
    }
}
