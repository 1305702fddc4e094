package org.kepu.contracts;

import java.util.LinkedHashMap;
import java.util.Map;

/** All vocabularies by name, in the order of the index: the seed of what the venues service owns at run time. */
public record Vocabularies(Map<String, Vocabulary> byName) {

    public static Vocabularies load() {
        Map<String, Vocabulary> byName = new LinkedHashMap<>();
        for (String file : Index.load().vocabularies()) {
            Vocabulary vocabulary = ContractFiles.yaml("vocabularies/" + file + ".yaml", Vocabulary.class);
            if (byName.put(vocabulary.vocabulary(), vocabulary) != null) {
                throw new IllegalArgumentException("two files hold the vocabulary " + vocabulary.vocabulary());
            }
        }
        return new Vocabularies(byName);
    }

    /**
     * The vocabulary of this name, such as {@code key-group}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Vocabulary get(String name) {
        Vocabulary vocabulary = byName.get(name);
        if (vocabulary == null) {
            throw new IllegalArgumentException("no vocabulary is called " + name);
        }
        return vocabulary;
    }
}
