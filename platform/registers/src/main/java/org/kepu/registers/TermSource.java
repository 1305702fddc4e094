package org.kepu.registers;

import java.util.Optional;

/** Where a service takes its terms from instead of the seed; the owner of the vocabularies has one. */
public interface TermSource {

    /** Whether a vocabulary has a term of this code that has not ended. */
    boolean has(String vocabulary, String code);

    /** The code of the term of this Chinese or English name that has not ended; a source without names knows none. */
    default Optional<String> named(String vocabulary, String name) {
        return Optional.empty();
    }
}
