package org.kepu.content.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.content.Notes;
import org.kepu.content.Step;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/** What editors do with items: write, submit, publish, correct, take back. Each is a step of one document. */
@ApplicationScoped
public class ItemDesk {

    static final Set<Role> EDITORS = Set.of(Role.EDITOR);

    private final ManuscriptChecks manuscripts;
    private final Caller caller;
    private final CityTime time;
    private final Terms terms;
    private final Notes notes;

    ItemDesk(ManuscriptChecks manuscripts, Caller caller, CityTime time, Terms terms, Notes notes) {
        this.manuscripts = manuscripts;
        this.caller = caller;
        this.time = time;
        this.terms = terms;
        this.notes = notes;
    }

    /** Begins an item. */
    Step<Item> draft(UUID id, ItemRequest request) {
        Checks checks = new Checks();
        String place = checks.text("place", request.place(), 1, 32);
        String form = checks.code("form", request.form(), terms.of("content-form"));
        Manuscript text = manuscripts.read(checks, request.manuscript());
        checks.throwIfAny();
        caller.requireGrant(EDITORS, place);
        return Step.to(Item.drafted(id, place, form, text, caller.sub())).noted(notes.of("item.draft", place));
    }

    /** Writes another text into the edition that is being written. */
    Step<Item> rewrite(Item item, long version, ItemRequest.Text request) {
        require(item, version);
        Checks checks = new Checks();
        Manuscript text = manuscripts.read(checks, request);
        checks.throwIfAny();
        Item after = item.with(drafted(item).rewrite(text, caller.sub()));
        return Step.to(after).noted(notes.of("item.rewrite", item.place()));
    }

    /** Hands the edition to the reviewers. */
    Step<Item> submit(Item item, long version) {
        require(item, version);
        Item after = item.with(drafted(item).submit(caller.sub(), time.now()));
        return Step.to(after, ItemEvents.submitted(after, time.now())).noted(notes.of("item.submit", item.place()));
    }

    /** Gives up the edition that is not published yet. */
    Step<Item> discard(Item item, long version) {
        require(item, version);
        Edition after = switch (item.latest()) {
            case Edition.Drafted drafted -> drafted.discard();
            case Edition.Approved approved -> approved.discard();
            default -> throw wrongState(item);
        };
        return Step.to(item.with(after)).noted(notes.of("item.discard", item.place()));
    }

    /** Lets everybody read the approved edition; the one it corrects is replaced. */
    Step<Item> publish(Item item, long version) {
        require(item, version);
        if (!(item.latest() instanceof Edition.Approved approved)) {
            throw wrongState(item);
        }
        Item after = item.publish(approved, time.now());
        return Step.to(after, ItemEvents.published(after, after.latest(), time))
                .noted(notes.of("item.publish", item.place()));
    }

    /** Begins an edition that will replace the published one. */
    Step<Item> correct(Item item, long version, ItemRequest.Correction request) {
        require(item, version);
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        String words = checks.text("words", request.words(), 1, 300);
        Manuscript text = manuscripts.read(checks, request.manuscript());
        checks.throwIfAny();
        Edition.Published published = published(item);
        if (!(item.latest() instanceof Edition.Published
                || item.latest() instanceof Edition.Refused
                || item.latest() instanceof Edition.Discarded)) {
            throw new Refused(new ItemProblem.CorrectionUnderWay(item.latest().number()));
        }
        if (item.editions().size() == Item.MAX_EDITIONS) {
            throw new Refused(new ItemProblem.TooManyEditions());
        }
        Item after = item.correct(published, reason, words, text, caller.sub());
        return Step.to(after).noted(notes.of("item.correct", item.place(), words));
    }

    /** Takes the published edition back; nobody reads it from now on. */
    Step<Item> withdraw(Item item, long version, ItemRequest.Withdrawal request) {
        require(item, version);
        Checks checks = new Checks();
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        String words = checks.text("words", request.words(), 1, 300);
        checks.throwIfAny();
        Edition.Published published = published(item);
        Withdrawal withdrawal = new Withdrawal(time.now(), reason, words);
        Item after = item.withdraw(published, withdrawal);
        return Step.to(after, ItemEvents.withdrawn(after, published, withdrawal, time))
                .noted(notes.of("item.withdraw", item.place(), words));
    }

    private void require(Item item, long version) {
        caller.requireGrant(EDITORS, item.place());
        Versions.requireCurrent(version, item.version());
    }

    private static Edition.Drafted drafted(Item item) {
        if (item.latest() instanceof Edition.Drafted drafted) {
            return drafted;
        }
        throw wrongState(item);
    }

    private static Edition.Published published(Item item) {
        return item.published().orElseThrow(() -> new Refused(new ItemProblem.NotPublished()));
    }

    private static Refused wrongState(Item item) {
        return new Refused(new ItemProblem.WrongState(EditionStatus.of(item.latest())));
    }
}
