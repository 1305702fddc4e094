package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.security.Caller;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.Refused;

/**
 * The roll call (点名) of whoever runs a session: sees who is expected by name and ticks who is there, many at once. Worth a
 * C, and it confirms what a phone sent late. Requirements R8, R20.
 */
@ApplicationScoped
@Transactional
public class RollCallDesk {

    private final RollCallReader reader;
    private final People people;
    private final Doors doors;
    private final ServiceBook book;
    private final SessionLeaders leaders;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    RollCallDesk(
            RollCallReader reader,
            People people,
            Doors doors,
            ServiceBook book,
            SessionLeaders leaders,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.reader = reader;
        this.people = people;
        this.doors = doors;
        this.book = book;
        this.leaders = leaders;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** A tick: who, which side, and when where it was not now. */
    record Tick(UUID person, Side side, @Nullable OffsetDateTime at) {}

    /** What became of a tick: the answer of the presence, or the problem type. */
    record Ticked(
            UUID person,
            @Nullable CheckInAnswer answer,
            @Nullable String problem) {}

    /**
     * Everybody expected at the session, by name.
     *
     * @param reason opens the names of minors and is kept; without one they are masked
     */
    RollCallView list(UUID session, @Nullable String reason) {
        leaders.requireLeader(session);
        List<RollCallReader.Expected> expected = reader.of(session);
        Map<UUID, Person.Known> known =
                people
                        .known(expected.stream()
                                .map(RollCallReader.Expected::person)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person.Known::id, Function.identity()));
        OffsetDateTime now = time.now();
        return new RollCallView(
                session,
                expected.stream()
                        .filter(each -> known.containsKey(each.person()))
                        .map(each -> line(each, known.get(each.person()), now, reason))
                        .toList());
    }

    private RollCallView.Line line(
            RollCallReader.Expected each, Person.@Nullable Known person, OffsetDateTime now, @Nullable String reason) {
        if (person == null) {
            throw new IllegalStateException("only known people are listed");
        }
        boolean minor = person.profile().ageBand().isMinor();
        boolean open = !minor || reason != null;
        if (minor && reason != null) {
            audit.opened("person", person.id(), reason);
        }
        return new RollCallView.Line(
                each.signUp(),
                each.person(),
                each.role(),
                open ? person.profile().name() : person.profile().maskedName(),
                minor,
                each.presence(now).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                each.in(),
                each.inEvidence(),
                each.out(),
                each.outEvidence());
    }

    /** Ticks people off; each has an answer of its own. */
    List<Ticked> tick(UUID session, List<Tick> ticks) {
        leaders.requireLeader(session);
        return ticks.stream().map(tick -> tick(session, tick)).toList();
    }

    private Ticked tick(UUID session, Tick tick) {
        try {
            Serving serving = doors.ofPerson(tick.person(), session);
            OffsetDateTime now = time.now();
            OffsetDateTime at = tick.at() == null ? now : tick.at();
            doors.requireOpen(serving, tick.side(), at);
            Sighting sighting = new Sighting(
                    Ids.next(),
                    tick.side(),
                    Evidence.ROLL_CALL,
                    time.inCity(at),
                    now,
                    Digest.of("roll-call", tick.side().code()),
                    new Mark.Source(null, null, null, caller.sub(), null));
            return new Ticked(tick.person(), CheckOutDesk.answer(book.record(serving, sighting), serving), null);
        } catch (Refused refused) {
            // Thrown before anything was written: the other ticks stand.
            return new Ticked(tick.person(), null, refused.problem().type());
        }
    }
}
