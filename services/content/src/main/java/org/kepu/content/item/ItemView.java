package org.kepu.content.item;

import org.jspecify.annotations.Nullable;

/**
 * An item as its editors and reviewers see it.
 *
 * @param published number of the edition everybody reads
 * @param latest the edition that is or was worked on last
 */
public record ItemView(
        String id,
        long version,
        String place,
        String form,
        String status,
        int editions,
        @Nullable Integer published,
        EditionView latest) {

    static ItemView of(Item item) {
        return new ItemView(
                item.id().toString(),
                item.version(),
                item.place(),
                item.form(),
                EditionStatus.of(item.latest()).code(),
                item.editions().size(),
                item.published().map(Edition::number).orElse(null),
                EditionView.of(item.latest()));
    }
}
