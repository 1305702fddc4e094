package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.presence.card.CardCheck;
import org.kepu.presence.card.CardVerifier;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.security.Caller;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.web.Refused;

/** Whoever runs a session scans a volunteer's card (工作人员扫码), signed in. Worth a B. Requirement R2. */
@ApplicationScoped
@Transactional
public class StaffScanDesk {

    private final CardVerifier cards;
    private final People people;
    private final Doors doors;
    private final ServiceBook book;
    private final SessionLeaders leaders;
    private final Caller caller;
    private final CityTime time;

    StaffScanDesk(
            CardVerifier cards,
            People people,
            Doors doors,
            ServiceBook book,
            SessionLeaders leaders,
            Caller caller,
            CityTime time) {
        this.cards = cards;
        this.people = people;
        this.doors = doors;
        this.book = book;
        this.leaders = leaders;
        this.caller = caller;
        this.time = time;
    }

    /** Records whose card was scanned at the session. */
    CheckInAnswer scan(UUID nonce, UUID session, Side side, String card) {
        leaders.requireLeader(session);
        OffsetDateTime now = time.now();
        Serving serving = doors.ofPerson(holder(card, now.toInstant()), session);
        doors.requireOpen(serving, side, now);
        Sighting sighting = new Sighting(
                nonce,
                side,
                Evidence.STAFF_SCAN,
                now,
                now,
                Digest.of("staff-scan", side.code(), card),
                new Mark.Source(null, null, null, caller.sub(), null));
        return CheckOutDesk.answer(book.record(serving, sighting), serving);
    }

    /** Whose card it is, at the moment it was scanned. */
    UUID holder(String card, Instant at) {
        if (cards.check(card, at) instanceof CardCheck.Good good) {
            return people.ofNumber(good.card().number())
                    .map(Person.Known::id)
                    .orElseThrow(() -> new Refused(new CheckInProblem.CardWrong()));
        }
        throw new Refused(new CheckInProblem.CardWrong());
    }
}
