package org.kepu.registers;

/** Where a service takes its terms from instead of the seed; the owner of the vocabularies has one. */
public interface TermSource {

    /** Whether a vocabulary has a term of this code that has not ended. */
    boolean has(String vocabulary, String code);
}
