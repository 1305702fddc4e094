package org.kepu.venues.vocabulary;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.kepu.contracts.Text;
import org.kepu.contracts.Vocabularies;
import org.kepu.contracts.Vocabulary;

/** Takes over at start what the contracts know and the register does not: nothing a city changed is touched. */
@ApplicationScoped
class VocabularySeed {

    private final VocabularyTable table;
    private final VocabularyVoice voice;

    VocabularySeed(VocabularyTable table, VocabularyVoice voice) {
        this.table = table;
        this.voice = voice;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        table.lock();
        Vocabularies.load().byName().values().forEach(this::seed);
    }

    private void seed(Vocabulary vocabulary) {
        String name = vocabulary.vocabulary();
        if (table.find(name, true).isEmpty()) {
            table.add(name, new Text(vocabulary.zh(), vocabulary.en()));
        }
        long added = vocabulary.terms().stream()
                .map(term -> new VocabularyState.TermState(term.code(), term.text(), term.order(), null))
                .filter(term -> table.addTerm(name, term, true))
                .count();
        if (added > 0) {
            voice.tell(name);
        }
    }
}
