package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;
import org.kepu.volunteers.shift.ShiftChange;

/**
 * When check-out closes at a shift, everybody who is still checked in is to be closed (R5): one piece of work each, so that
 * one that fails holds up no other. Written with the shift, so the hot path writes nothing for it.
 */
@ApplicationScoped
class ShiftCloser implements DueHandler {

    static final String KIND = "shift-close";

    private final DueWork due;
    private final ServiceBook book;
    private final CityTime time;

    ShiftCloser(DueWork due, ServiceBook book, CityTime time) {
        this.due = due;
        this.book = book;
        this.time = time;
    }

    void plan(@Observes ShiftChange change) {
        switch (change) {
            case ShiftChange.Opened opened -> schedule(opened.shift());
            case ShiftChange.Moved moved -> schedule(moved.shift());
            // Whoever came before it was called off is closed all the same, and the minutes wait to be confirmed.
            case ShiftChange.CalledOff ignored -> {}
        }
    }

    private void schedule(org.kepu.volunteers.shift.Shift shift) {
        OffsetDateTime closed = shift.plan().rules().closesAt().plusSeconds(1);
        due.schedule(KIND, shift.id().toString(), closed, new Nothing());
    }

    /** This work needs no more than its key. */
    private record Nothing() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        OffsetDateTime now = time.now();
        for (Marks.Found open : book.open(UUID.fromString(item.key()))) {
            due.schedule(
                    ServiceEnd.KIND,
                    open.mark().record().toString(),
                    now,
                    new ServiceEnd.Whose(open.session(), open.person()));
        }
    }
}
