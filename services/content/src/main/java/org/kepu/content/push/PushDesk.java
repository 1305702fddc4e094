package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.Notes;
import org.kepu.content.Step;
import org.kepu.content.inbox.Letter;
import org.kepu.content.pack.Pack;
import org.kepu.content.pack.PackPlan;
import org.kepu.content.pack.PackStatus;
import org.kepu.content.pack.Packs;
import org.kepu.content.pack.Shelf;
import org.kepu.security.Caller;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What those who send pushes do: plan one, call it off, correct what was sent. */
@ApplicationScoped
public class PushDesk {

    private static final int FURTHEST_DAYS = 60;

    private final Pushes pushes;
    private final Packs packs;
    private final Shelf shelf;
    private final AudienceChecks audiences;
    private final CorrectionWords words;
    private final Caller caller;
    private final CityTime time;
    private final Notes notes;

    PushDesk(
            Pushes pushes,
            Packs packs,
            Shelf shelf,
            AudienceChecks audiences,
            CorrectionWords words,
            Caller caller,
            CityTime time,
            Notes notes) {
        this.pushes = pushes;
        this.packs = packs;
        this.shelf = shelf;
        this.audiences = audiences;
        this.words = words;
        this.caller = caller;
        this.time = time;
        this.notes = notes;
    }

    /** Plans a push of a package, for now or for later. */
    Step<Push> plan(UUID id, PushRequest request) {
        OffsetDateTime now = time.now();
        Checks checks = new Checks();
        UUID packId = checks.uuid("pack", request.pack());
        OffsetDateTime sendAt = request.sendAt() == null
                ? now
                : checks.moment("sendAt", request.sendAt(), now, now.plusDays(FURTHEST_DAYS));
        Audience audience = audiences.read(checks, request.places(), request.groups());
        Pack pack = pack(packId);
        if (!pack.isOpen()) {
            throw new Refused(new PushProblem.PackageNotOpen(PackStatus.of(pack)));
        }
        if (!shelf.canBeRead(pack.plan(), time.dayOf(sendAt))) {
            throw new Refused(new PushProblem.NotReadable());
        }
        PackPlan plan = pack.plan();
        Order order = order(pack, plan.title(), plan.summary(), audience, null);
        return Step.<Push>to(new Push.Planned(id, order, sendAt, 1))
                .noted(notes.of("push.plan", audience.places().getFirst()));
    }

    /** Calls a push off that has not begun. */
    Step<Push> cancel(Push push, long version) {
        require(push);
        Versions.requireCurrent(version, push.version());
        if (!(push instanceof Push.Planned planned)) {
            throw new Refused(new PushProblem.Begun(PushStatus.of(push)));
        }
        return Step.<Push>to(planned.cancel())
                .noted(notes.of("push.cancel", push.order().place()));
    }

    /** Tells exactly those who received a push that its package was corrected, or taken back (R17). */
    Step<Push> correct(UUID id, UUID corrected, PushRequest.Correction request) {
        Push push = one(corrected);
        Checks checks = new Checks();
        String what = checks.text("words", request.words(), 1, 300);
        checks.throwIfAny();
        if (!(push instanceof Push.Sending || push instanceof Push.Sent)) {
            throw new Refused(new PushProblem.NotSent(PushStatus.of(push)));
        }
        Order sent = push.order();
        Pack pack = pack(sent.pack());
        boolean takenBack = pack instanceof Pack.Withdrawn;
        if (pack.number() == sent.number() && !takenBack) {
            throw new Refused(new PushProblem.NothingToCorrect());
        }
        if (!takenBack && !shelf.canBeRead(pack.plan(), time.today())) {
            throw new Refused(new PushProblem.NotReadable());
        }
        String title = takenBack
                ? words.takenBack(sent.title(), sent.language())
                : words.corrected(sent.title(), sent.language());
        Order order = order(pack, title, what, sent.audience(), push.id());
        return Step.<Push>to(new Push.Planned(id, order, time.now(), 1))
                .noted(notes.of("push.correct", sent.place(), what));
    }

    /** A push the caller may see. */
    Push one(UUID id) {
        Push push = pushes.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        require(push);
        return push;
    }

    private void require(Push push) {
        push.order().audience().places().forEach(place -> caller.requireGrant(AudienceChecks.SENDERS, place));
    }

    private Pack pack(UUID id) {
        return packs.read(id).orElseThrow(() -> {
            Checks checks = new Checks();
            checks.fail("pack", "unknown-code");
            checks.throwIfAny();
            return new Refused(RequestProblem.NOT_FOUND);
        });
    }

    private static Order order(Pack pack, String title, String text, Audience audience, @Nullable UUID corrects) {
        PackPlan plan = pack.plan();
        List<Letter.Reading> items = pack instanceof Pack.Withdrawn
                ? List.of()
                : plan.items().stream()
                        .map(content -> new Letter.Reading(content.item(), content.number(), content.title()))
                        .toList();
        return new Order(
                pack.id(),
                pack.number(),
                plan.place(),
                title,
                text,
                plan.languages().getFirst(),
                plan.themes(),
                items,
                audience,
                corrects);
    }
}
