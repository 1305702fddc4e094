package org.kepu.content.item;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same through the life of an edition, and who wrote on it.
 *
 * @param number counts the editions of an item, from 1
 * @param editors accounts that wrote on it; none of them may review it (R17)
 * @param correction why it replaces an earlier edition; absent for the first
 */
record Sheet(
        int number,
        Manuscript manuscript,
        Set<String> editors,
        @Nullable Correction correction) {

    Sheet {
        if (number < 1) {
            throw new IllegalArgumentException("number must be positive, was " + number);
        }
        if (editors.isEmpty()) {
            throw new IllegalArgumentException("editors must not be empty");
        }
        editors = Set.copyOf(editors);
    }

    /**
     * Why an edition replaces another (更正).
     *
     * @param replaces number of the edition it replaces
     * @param reason a code of {@code correction-reason}
     * @param words what was wrong, told to those who read it
     */
    record Correction(int replaces, String reason, String words) {}

    /** The same with another text, written by {@code editor}. */
    Sheet rewritten(Manuscript newText, String editor) {
        return new Sheet(number, newText, with(editor), correction);
    }

    /** The same, touched by {@code editor}. */
    Sheet touchedBy(String editor) {
        return new Sheet(number, manuscript, with(editor), correction);
    }

    private Set<String> with(String editor) {
        Set<String> all = new HashSet<>(editors);
        all.add(editor);
        return all;
    }
}
