package org.kepu.metrics.holding;

import java.util.List;
import org.kepu.contracts.Term;
import org.kepu.contracts.Vocabulary;
import org.kepu.registers.Terms;

/** Levels are ordered: 市级及以上 is city level and everything above it. */
public final class Levels {

    private Levels() {}

    /** This level and those above it. */
    public static List<String> from(Terms terms, String lowest) {
        Vocabulary levels = terms.vocabulary("level");
        return levels.terms().stream()
                .map(Term::code)
                .filter(level -> levels.atLeast(level, lowest))
                .toList();
    }
}
