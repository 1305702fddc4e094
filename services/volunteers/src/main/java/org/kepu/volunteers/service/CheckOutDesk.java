package org.kepu.volunteers.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.base.CityTime;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.web.Refused;

/** Check-out (签退) with the code on the screen, online. It closes the service in the same transaction. */
@ApplicationScoped
public class CheckOutDesk {

    private final CodeDesk codes;
    private final Doors doors;
    private final ServiceBook book;
    private final Marks marks;
    private final CityTime time;

    CheckOutDesk(CodeDesk codes, Doors doors, ServiceBook book, Marks marks, CityTime time) {
        this.codes = codes;
        this.doors = doors;
        this.book = book;
        this.marks = marks;
        this.time = time;
    }

    /**
     * Records that the person of the account leaves.
     *
     * @throws Refused 409 {@code checkout-not-checked-in} without a way in, 422 for a code that is not good
     */
    CheckInAnswer checkOut(Scan scan) {
        OffsetDateTime now = time.now();
        return switch (codes.read(scan, now)) {
            case CodeDesk.Read.Good good -> QuarkusTransaction.requiringNew().call(() -> record(scan, good, now));
            case CodeDesk.Read.Bad(CheckInProblem problem) ->
                QuarkusTransaction.requiringNew()
                        .call(() -> repeated(scan, now).orElseThrow(() -> new Refused(problem)));
        };
    }

    private CheckInAnswer record(Scan scan, CodeDesk.Read.Good code, OffsetDateTime now) {
        Serving serving = doors.ofAccount(scan.account(), code.session());
        boolean known = marks.ofNonce(scan.nonce()).isPresent();
        if (!known) {
            doors.requireOpen(serving, Side.OUT, now);
        }
        Mark.Source source =
                Mark.Source.ofCode(code.step() == null ? null : code.step().number(), scan.phone());
        Sighting sighting = new Sighting(scan.nonce(), Side.OUT, code.evidence(), now, now, scan.digest(), source);
        return answer(book.record(serving, sighting), serving);
    }

    /** The first answer once more, where the call is a repetition whose code is no longer good. */
    private Optional<CheckInAnswer> repeated(Scan scan, OffsetDateTime now) {
        return marks.ofNonce(scan.nonce()).map(found -> {
            Serving serving = doors.ofAccount(scan.account(), found.session());
            Mark first = found.mark();
            Sighting again = new Sighting(
                    scan.nonce(), Side.OUT, first.evidence(), first.at(), now, scan.digest(), first.source());
            return answer(book.record(serving, again), serving);
        });
    }

    static CheckInAnswer answer(Recorded recorded, Serving serving) {
        boolean already = recorded instanceof Recorded.Already;
        return CheckInAnswer.of(recorded.mark(), serving.requirePost(), recorded.worth(), already);
    }
}
