package org.kepu.testkit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.boards.Question.Language;

class QuestionTest {

    @Test
    void shouldAskWithoutTheNoughtABoardShowsWhereThereIsNoSeries() {
        assertThat(bare("sum(rate(x_total{outcome=\"accepted\"}[5m])) or vector(0)"))
                .isEqualTo("sum(rate(x_total{outcome=\"accepted\"}[5m]))");
        assertThat(bare("sum by (reason) (x_total) or label_replace(vector(0), \"reason\", \"—\", \"\", \"\")"))
                .isEqualTo("sum by (reason) (x_total)");
        assertThat(bare("(sum(x_total) or vector(0)) / sum(y_total)"))
                .as("a nought within a share shows nothing where the other half is wrong")
                .isEqualTo("(sum(x_total) or vector(0)) / sum(y_total)");
    }

    @Test
    void shouldLeaveNoQuestionOfABoardThatIsAnsweredWhateverItAsks() throws Exception {
        // When
        List<String> always = Board.all(Path.of("../../deploy/grafana/dashboards")).stream()
                .flatMap(board -> board.questions().stream())
                .filter(question -> question.language() == Language.PROMQL)
                .map(question -> question.withoutNought().text())
                .filter(text -> text.matches("(?s).*\\bor\\b[^/]*\\bvector\\(.*") && !text.contains("/"))
                .toList();

        // Then
        assertThat(always).isEmpty();
    }

    private static String bare(String text) {
        return new Question("board", 1, "title", "A", Language.PROMQL, text, true)
                .withoutNought()
                .text();
    }
}
