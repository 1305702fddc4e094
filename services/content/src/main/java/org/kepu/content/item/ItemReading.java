package org.kepu.content.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Reads items: staff theirs, everybody what is published. */
@ApplicationScoped
class ItemReading {

    private static final Set<Role> READERS = Set.of(Role.EDITOR, Role.REVIEWER, Role.ORGANISER, Role.OPERATOR);

    private final Items items;
    private final Caller caller;
    private final Places places;

    ItemReading(Items items, Caller caller, Places places) {
        this.items = items;
        this.caller = caller;
        this.places = places;
    }

    /** An item of the caller's places. */
    Item one(UUID id) {
        Item item = items.read(id).orElseThrow(ItemReading::notFound);
        caller.requireGrant(READERS, item.place());
        return item;
    }

    /** One edition of such an item. */
    Edition edition(UUID id, int number) {
        return one(id).edition(number).orElseThrow(ItemReading::notFound);
    }

    /** Items at a place and below it. */
    Page<Item> page(@Nullable String place, @Nullable String status, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        String at = checks.text("place", place, 1, 32);
        String asked = status == null ? null : checks.code("status", status, ItemReading::isStatus);
        checks.throwIfAny();
        caller.requireGrant(READERS, at);
        List<Item> found = items.page(places.within(at), asked, Cursor.decode(cursor, 1), limit + 1);
        return Page.of(found, limit, item -> Cursor.of(item.id()));
    }

    /** What everybody may read, the newest edition first. */
    Page<PublishedView> library(@Nullable String cursor, int limit) {
        List<PublishedView> found = items.library(Cursor.decode(cursor, 2), limit + 1).stream()
                .map(PublishedView::of)
                .toList();
        return Page.of(found, limit, item -> Cursor.of(item.publishedAt(), item.id()));
    }

    /** An item everybody may read. */
    Item published(UUID id) {
        return items.read(id).filter(item -> item.published().isPresent()).orElseThrow(ItemReading::notFound);
    }

    private static boolean isStatus(String code) {
        return Stream.of(EditionStatus.values())
                .anyMatch(status -> status.code().equals(code));
    }

    private static Refused notFound() {
        return new Refused(RequestProblem.NOT_FOUND);
    }
}
