package org.kepu.content.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.Vocabularies;
import org.kepu.contracts.Vocabulary;

class NoticeTemplatesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z]*(At|On|Code|Minutes|Count|Place)|place");

    private final NoticeTemplates templates = new NoticeTemplates();

    @Test
    void shouldSayTheSameInBothLanguages() {
        // When
        List<String> uneven = templates.codes().stream()
                .map(code -> templates.find(code).orElseThrow())
                .filter(template -> !placeholders(template.text().zh())
                        .equals(placeholders(template.text().en())))
                .map(NoticeTemplate::template)
                .toList();

        // Then
        assertThat(templates.codes()).hasSizeGreaterThan(10);
        assertThat(uneven).isEmpty();
    }

    @Test
    void shouldUseOnlyWhatANoticeMayCarry() {
        // When
        List<String> odd = templates.codes().stream()
                .flatMap(code ->
                        placeholders(templates.find(code).orElseThrow().text().zh()).stream())
                .filter(name -> !PARAMETER.matcher(name).matches())
                .toList();

        // Then
        assertThat(odd).isEmpty();
    }

    @Test
    void shouldKnowTheVocabularyOfEveryCode() {
        // Given
        Vocabularies vocabularies = Vocabularies.load();

        // When
        List<Vocabulary> named = templates.codes().stream()
                .flatMap(code -> templates.find(code).orElseThrow().codes().values().stream())
                .distinct()
                .map(vocabularies::get)
                .toList();

        // Then
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(vocabulary -> assertThat(vocabulary.terms()).isNotEmpty());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(each -> each.substring(1, each.length() - 1))
                .sorted()
                .distinct()
                .toList();
    }
}
