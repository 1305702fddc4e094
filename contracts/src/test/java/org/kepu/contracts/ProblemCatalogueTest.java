package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private static final Pattern TYPE = Pattern.compile("urn:kepu:problem:[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final ProblemCatalogue PROBLEMS = ProblemCatalogue.load();

    @Test
    void shouldNameEveryProblemByASlug() {
        // Given
        List<String> types = List.copyOf(PROBLEMS.byType().keySet());

        // When
        List<String> odd =
                types.stream().filter(type -> !TYPE.matcher(type).matches()).toList();

        // Then
        assertThat(types).hasSizeGreaterThan(30);
        assertThat(odd).isEmpty();
    }

    @Test
    void shouldUseTheSameParametersInBothLanguages() {
        // Given
        List<ProblemCatalogue.Entry> entries = List.copyOf(PROBLEMS.byType().values());

        // When
        List<ProblemCatalogue.Entry> uneven = entries.stream()
                .filter(entry -> !parameters(entry.detail().zh())
                        .equals(parameters(entry.detail().en())))
                .toList();

        // Then
        assertThat(uneven).isEmpty();
    }

    @Test
    void shouldSayWhatToDoAfterWhatIsWrong() {
        // Given
        List<ProblemCatalogue.Entry> entries = List.copyOf(PROBLEMS.byType().values());

        // When
        List<ProblemCatalogue.Entry> oneSentenceOnly = entries.stream()
                // The sentence beside a field stands below the problem that says what to do with all of them.
                .filter(entry -> !entry.type().startsWith("urn:kepu:problem:field-"))
                .filter(entry -> entry.detail().zh().split("[。；]").length < 2
                        || entry.detail().en().split("[.;] ").length < 2)
                .toList();

        // Then
        assertThat(oneSentenceOnly).isEmpty();
    }

    @Test
    void shouldAnswerInChineseUnlessTheReaderReadsEnglish() {
        // Given
        Text title = PROBLEMS.find("urn:kepu:problem:not-found").orElseThrow().title();

        // When
        List<String> titles = List.of(title.in(Locale.UK), title.in(Locale.CHINA), title.in(Locale.FRANCE));

        // Then
        assertThat(titles).containsExactly("Not found", "未找到", "未找到");
    }

    private static List<String> parameters(String detail) {
        return PLACEHOLDER
                .matcher(detail)
                .results()
                .map(result -> result.group(1))
                .sorted()
                .toList();
    }
}
