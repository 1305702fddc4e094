package org.kepu.content.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.content.Notes;
import org.kepu.content.Step;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What editors do with packages: put together, correct, close, take back. */
@ApplicationScoped
public class PackDesk {

    private static final Set<Role> EDITORS = Set.of(Role.EDITOR);
    private static final Set<Role> READERS = Set.of(Role.EDITOR, Role.REVIEWER, Role.ORGANISER, Role.OPERATOR);
    private static final int MAX_THEMES = 20;

    private final Shelf shelf;
    private final Packs packs;
    private final Caller caller;
    private final CityTime time;
    private final Terms terms;
    private final Places places;
    private final Notes notes;

    PackDesk(Shelf shelf, Packs packs, Caller caller, CityTime time, Terms terms, Places places, Notes notes) {
        this.shelf = shelf;
        this.packs = packs;
        this.caller = caller;
        this.time = time;
        this.terms = terms;
        this.places = places;
        this.notes = notes;
    }

    /** Puts approved editions together. */
    Step<Pack> assemble(UUID id, PackRequest request) {
        Checks checks = new Checks();
        String title = checks.text("title", request.title(), 1, 120);
        String summary = checks.text("summary", request.summary(), 1, 300);
        String place = checks.text("place", request.place(), 1, 32);
        String level = request.level() == null ? null : checks.code("level", request.level(), terms.of("place-level"));
        List<String> groups = groups(checks, request.groups());
        List<Shelf.Taken> taken = shelf.take(checks, request.items());
        caller.requireGrant(EDITORS, place);
        Pack.Ready pack = new Pack.Ready(id, plan(title, summary, place, level, groups, taken), 1, 1);
        return Step.<Pack>to(pack, PackEvents.ready(pack, time.now())).noted(notes.of("package.assemble", place));
    }

    /** Takes the corrected editions of its items in; what was sent is corrected by a push of its own. */
    Step<Pack> correct(Pack pack, long version) {
        require(pack, version);
        PackPlan plan = pack.plan();
        List<Shelf.Taken> current = shelf.current(plan);
        List<PackPlan.Content> contents =
                current.stream().map(Shelf.Taken::content).toList();
        if (current.isEmpty() || contents.equals(plan.items())) {
            throw new Refused(new PackProblem.NothingToCorrect());
        }
        Pack.Ready after =
                pack.correct(plan(plan.title(), plan.summary(), plan.place(), plan.level(), plan.groups(), current));
        return Step.<Pack>to(after, PackEvents.ready(after, time.now()))
                .noted(notes.of("package.correct", plan.place()));
    }

    /** No more pushes of it. */
    Step<Pack> close(Pack pack, long version) {
        require(pack, version);
        return changed(pack.close(), "package.close", null);
    }

    /** Takes it back. */
    Step<Pack> withdraw(Pack pack, long version, PackRequest.Withdrawal request) {
        caller.requireGrant(EDITORS, pack.plan().place());
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        checks.throwIfAny();
        require(pack, version);
        return changed(pack.withdraw(reason), "package.withdraw", reason);
    }

    /** One package. */
    public Pack one(UUID id) {
        Pack pack = packs.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        caller.requireGrant(READERS, pack.plan().place());
        return pack;
    }

    /** Packages at a place and below it. */
    Page<Pack> page(@Nullable String place, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        String at = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        caller.requireGrant(READERS, at);
        List<Pack> found = packs.page(places.within(at), Cursor.decode(cursor, 1), limit + 1);
        return Page.of(found, limit, pack -> Cursor.of(pack.id()));
    }

    private Step<Pack> changed(Pack after, String action, @Nullable String reason) {
        return Step.to(after, PackEvents.changed(after, time.now()))
                .noted(notes.of(action, after.plan().place(), reason));
    }

    private void require(Pack pack, long version) {
        caller.requireGrant(EDITORS, pack.plan().place());
        Versions.requireCurrent(version, pack.version());
        if (!pack.isOpen()) {
            throw new Refused(new PackProblem.Ended(PackStatus.of(pack)));
        }
    }

    private List<String> groups(Checks checks, @Nullable List<String> asked) {
        List<String> groups = checks.list("groups", asked, 0, 20);
        checks.check("groups", new HashSet<>(groups).size() == groups.size(), "twice");
        return IntStream.range(0, groups.size())
                .mapToObj(i -> checks.code("groups[" + i + "]", groups.get(i), terms.of("key-group")))
                .toList();
    }

    private static PackPlan plan(
            String title,
            String summary,
            String place,
            @Nullable String level,
            List<String> groups,
            List<Shelf.Taken> taken) {
        return new PackPlan(
                title,
                summary,
                place,
                level,
                groups,
                taken.stream().map(Shelf.Taken::content).toList(),
                taken.stream()
                        .flatMap(each -> each.edition().manuscript().themes().stream())
                        .distinct()
                        .limit(MAX_THEMES)
                        .toList(),
                taken.stream()
                        .map(each -> each.edition().manuscript().language())
                        .distinct()
                        .toList());
    }
}
