package org.kepu.venues.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Text;

/**
 * A vocabulary (词表) as it stands, told whole and shown whole.
 *
 * @param vocabulary its name
 */
public record VocabularyState(String vocabulary, Text name, List<TermState> terms) {

    public VocabularyState {
        terms = List.copyOf(terms);
    }

    /**
     * One of its terms.
     *
     * @param order place in an ordered vocabulary, lowest first
     * @param endedOn first day it is no longer given; what carries it keeps it
     */
    public record TermState(
            String code,
            Text name,
            @Nullable Integer order,
            @Nullable LocalDate endedOn) {}
}
