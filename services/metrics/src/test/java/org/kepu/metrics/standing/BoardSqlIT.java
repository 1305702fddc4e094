package org.kepu.metrics.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.boards.Board;
import org.kepu.testkit.boards.Choices;
import org.kepu.testkit.boards.Filling;
import org.kepu.testkit.boards.Question;
import org.kepu.testkit.boards.Question.Language;

/** The database answers every SQL of every board; what it answers of a real day is seen by {@code DashboardsIT}. */
@QuarkusTest
@WithPostgres
@WithKafka
class BoardSqlIT {

    private static final Filling DAY =
            new Filling(Instant.parse("2024-09-20T16:00:00Z"), Instant.parse("2024-09-21T16:00:00Z"), Map.of());

    @Inject
    AgroalDataSource database;

    @Test
    void shouldAnswerEveryQuestionForEveryCountyAndForAValueWithAQuote() throws Exception {
        // Given
        PuyangRegister.tell();
        List<Board> boards = Board.all(Path.of("../../deploy/grafana/dashboards"));

        // When
        int asked = 0;
        for (Board board : boards) {
            Choices choices = Choices.of(
                    board, DAY, (variable, text) -> variable.language() == Language.SQL ? first(text) : List.of("any"));
            for (Filling filling : choices.others()) {
                for (Question question : board.questions()) {
                    if (question.language() == Language.SQL) {
                        first(filling.fill(Language.SQL, question.text()));
                        asked++;
                    }
                }
            }
        }

        // Then
        assertThat(asked).isGreaterThan(100);
        assertThat(first("select count(*) from rollup")).hasSize(1);
    }

    /** The column that carries the value of a variable, or else the first, of every row. */
    private List<String> first(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction read only");
            try (ResultSet rows = statement.executeQuery(sql)) {
                int column = rows.getMetaData().getColumnCount() > 1
                                && rows.getMetaData().getColumnLabel(2).equals("__value")
                        ? 2
                        : 1;
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                return values;
            }
        }
    }
}
