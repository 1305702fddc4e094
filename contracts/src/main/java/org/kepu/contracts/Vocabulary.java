package org.kepu.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A closed list of terms (词表): codes are ASCII slugs, never deleted, only ended. */
public record Vocabulary(String vocabulary, String zh, String en, List<Term> terms) {

    public Vocabulary {
        terms = List.copyOf(terms);
        Set<String> codes = new HashSet<>();
        for (Term term : terms) {
            if (!codes.add(term.code())) {
                throw new IllegalArgumentException(vocabulary + " has the code " + term.code() + " twice");
            }
        }
    }

    /** The term of this code. */
    public Optional<Term> term(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** Whether one ordered term is at least as high as another: 市级及以上 asks for {@code atLeast(level, "city")}. */
    public boolean atLeast(String code, String floor) {
        return order(code) >= order(floor);
    }

    private int order(String code) {
        return term(code)
                .map(Term::order)
                .orElseThrow(() -> new IllegalArgumentException(vocabulary + " has no ordered term " + code));
    }
}
