package org.kepu.registers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Term;
import org.kepu.contracts.Vocabularies;
import org.kepu.contracts.Vocabulary;

/**
 * The vocabularies (词表) as a service knows them: kinds, levels, groups and roles are data, never constants in code.
 *
 * <p>They begin with the seed in the contracts; a {@link TermSource} knows what was added and ended since.
 */
@ApplicationScoped
public class Terms {

    private final Vocabularies seed = Vocabularies.load();
    private final Instance<TermSource> sources;

    Terms(Instance<TermSource> sources) {
        this.sources = sources;
    }

    /** The seed of a vocabulary by its name, such as {@code activity-kind}. */
    public Vocabulary vocabulary(String name) {
        return seed.get(name);
    }

    /** The names of all vocabularies. */
    public Set<String> vocabularies() {
        return seed.byName().keySet();
    }

    /** All vocabularies together. */
    public Vocabularies all() {
        return seed;
    }

    /** Whether a vocabulary has a term of this code. */
    public boolean has(String vocabulary, String code) {
        return sources.isUnsatisfied()
                ? vocabulary(vocabulary).term(code).isPresent()
                : sources.get().has(vocabulary, code);
    }

    /**
     * The code of what people call a term by, for cells of files and the like: a code is itself, the Chinese or English name
     * becomes its code, anything else comes back as it is and is refused where codes are checked.
     */
    public @Nullable String codeOf(String vocabulary, @Nullable String words) {
        if (words == null || has(vocabulary, words)) {
            return words;
        }
        Optional<String> named = sources.isUnsatisfied()
                ? vocabulary(vocabulary).terms().stream()
                        .filter(term -> term.zh().equals(words) || term.en().equalsIgnoreCase(words))
                        .map(Term::code)
                        .findFirst()
                : sources.get().named(vocabulary, words);
        return named.orElse(words);
    }

    /** The same as a predicate, for {@code checks.code("kind", value, terms.of("activity-kind"))}. */
    public Predicate<String> of(String vocabulary) {
        return code -> has(vocabulary, code);
    }
}
