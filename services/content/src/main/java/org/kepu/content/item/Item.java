package org.kepu.content.item;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An item (内容): one subject in all its editions. At most one edition is published, at most the latest is worked on.
 *
 * @param place code of the place whose editors look after it
 * @param form a code of {@code content-form}
 * @param editions oldest first, numbered from 1; kept for good
 * @param version counts every change, from 1
 */
public record Item(UUID id, String place, String form, List<Edition> editions, long version) {

    /** Most editions of one item. */
    public static final int MAX_EDITIONS = 50;

    public Item {
        editions = List.copyOf(editions);
        if (editions.isEmpty() || editions.size() > MAX_EDITIONS) {
            throw new IllegalArgumentException("editions must be 1 to " + MAX_EDITIONS + ", were " + editions.size());
        }
        for (int i = 0; i < editions.size(); i++) {
            if (editions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("editions must be numbered from 1, found " + editions.get(i));
            }
        }
    }

    /** A new item whose first edition is being written. */
    static Item drafted(UUID id, String place, String form, Manuscript text, String editor) {
        Sheet sheet = new Sheet(1, text, Set.of(editor), null);
        return new Item(id, place, form, List.of(new Edition.Drafted(sheet, null)), 1);
    }

    /** The edition that is or was worked on last. */
    public Edition latest() {
        return editions.getLast();
    }

    /** The edition everybody reads. */
    public Optional<Edition.Published> published() {
        return editions.stream()
                .filter(Edition.Published.class::isInstance)
                .map(Edition.Published.class::cast)
                .findFirst();
    }

    /** An edition by its number. */
    public Optional<Edition> edition(int number) {
        return number < 1 || number > editions.size() ? Optional.empty() : Optional.of(editions.get(number - 1));
    }

    /** The latest edition after a step of its own. */
    Item with(Edition latest) {
        return with(List.of(latest));
    }

    /** A new edition that will replace the published one. */
    Item correct(Edition.Published replaced, String reason, String words, Manuscript text, String editor) {
        List<Edition> all = new ArrayList<>(editions);
        Sheet.Correction correction = new Sheet.Correction(replaced.number(), reason, words);
        all.add(new Edition.Drafted(new Sheet(editions.size() + 1, text, Set.of(editor), correction), null));
        return new Item(id, place, form, all, version + 1);
    }

    /** The approved edition is published, and the one it corrects is replaced. */
    Item publish(Edition.Approved approved, OffsetDateTime now) {
        List<Edition> changed = new ArrayList<>();
        published().ifPresent(before -> changed.add(before.replace()));
        changed.add(approved.publish(now));
        return with(changed);
    }

    /** The published edition is taken back; an unfinished correction of it is given up. */
    Item withdraw(Edition.Published published, Withdrawal withdrawal) {
        List<Edition> changed = new ArrayList<>(List.of(published.withdraw(withdrawal)));
        switch (latest()) {
            case Edition.Drafted drafted -> changed.add(drafted.discard());
            case Edition.Submitted submitted -> changed.add(new Edition.Discarded(submitted.sheet()));
            case Edition.Approved approved -> changed.add(approved.discard());
            default -> {
                // Nothing was under way.
            }
        }
        return with(changed);
    }

    private Item with(List<Edition> changed) {
        List<Edition> all = new ArrayList<>(editions);
        changed.forEach(edition -> all.set(edition.number() - 1, edition));
        return new Item(id, place, form, all, version + 1);
    }
}
