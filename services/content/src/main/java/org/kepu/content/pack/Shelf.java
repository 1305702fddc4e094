package org.kepu.content.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.content.item.Edition;
import org.kepu.content.item.Item;
import org.kepu.content.item.Items;
import org.kepu.web.Checks;
import org.kepu.web.Refused;

/** What can be put into packages: editions a reviewer approved. */
@ApplicationScoped
public class Shelf {

    /** An edition taken from the shelf. */
    record Taken(UUID item, Edition edition) {

        PackPlan.Content content() {
            return new PackPlan.Content(
                    item, edition.number(), edition.manuscript().title());
        }
    }

    private final Items items;

    Shelf(Items items) {
        this.items = items;
    }

    /** The editions a request names; a fault is reported at its field, an edition nobody approved is refused. */
    List<Taken> take(Checks checks, @Nullable List<PackRequest.Content> asked) {
        List<PackRequest.Content> list = checks.list("items", asked, 1, 100);
        checks.check(
                "items", list.stream().map(PackRequest.Content::item).distinct().count() == list.size(), "twice");
        Stream.Builder<Taken> taken = Stream.builder();
        for (int i = 0; i < list.size(); i++) {
            Checks at = checks.in("items[" + i + "]");
            UUID id = at.uuid("item", list.get(i).item());
            int number = at.number("number", list.get(i).number(), 1, Item.MAX_EDITIONS);
            if (checks.errors().isEmpty()) {
                Edition edition =
                        items.read(id).flatMap(item -> item.edition(number)).orElse(null);
                at.check("item", edition != null, "unknown-code");
                if (edition != null) {
                    taken.add(new Taken(id, edition));
                }
            }
        }
        checks.throwIfAny();
        List<Taken> all = taken.build().toList();
        all.stream().filter(each -> !isApproved(each.edition())).findFirst().ifPresent(each -> {
            throw new Refused(new PackProblem.NotApproved(each.edition().number()));
        });
        return all;
    }

    /** The same items in the editions everybody reads now; those without one are left out. */
    List<Taken> current(PackPlan plan) {
        return plan.items().stream()
                .flatMap(content -> items.read(content.item()).flatMap(Item::published).stream()
                        .map(edition -> new Taken(content.item(), edition)))
                .toList();
    }

    /** Whether everything in a package can be read by everybody, in just these editions, and has not expired. */
    public boolean canBeRead(PackPlan plan, LocalDate day) {
        return plan.items().stream()
                .allMatch(content -> items.read(content.item())
                        .flatMap(Item::published)
                        .filter(edition -> edition.number() == content.number())
                        .filter(edition -> edition.manuscript().isFreshOn(day))
                        .isPresent());
    }

    private static boolean isApproved(Edition edition) {
        return edition instanceof Edition.Approved || edition instanceof Edition.Published;
    }
}
