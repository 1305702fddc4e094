package org.kepu.e2e.boards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.e2e.alert.Prometheus;
import org.kepu.testkit.boards.AnswerFile;
import org.kepu.testkit.boards.Board;
import org.kepu.testkit.boards.Choices;
import org.kepu.testkit.boards.Filling;
import org.kepu.testkit.boards.Question;
import org.kepu.testkit.boards.Question.Language;

/** Asks what boards ask and keeps the answers. */
public final class Answers {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");
    private static final int POINTS = 90;

    /** Written as boards must write it: of these there may be no series at all, and a slip of the pen is none of them. */
    private static final List<String> NONE_ON_A_GOOD_DAY = List.of(
            "ALERTS{alertstate=\"firing\"}",
            "outcome=\"refused\"",
            "kepu_[a-z]+_intake_repeated_total",
            "kepu_[a-z]+_intake_parked_total");

    private final Connection figures;
    private final Prometheus prometheus;
    private final Filling business;
    private final Filling operations;
    private final AnswerFile file = new AnswerFile();

    /**
     * @param figures the metrics service's database, as the role that may read
     * @param business the range in city time, for SQL
     * @param operations the range in wall time, for PromQL
     */
    public Answers(Connection figures, Prometheus prometheus, Filling business, Filling operations) {
        this.figures = figures;
        this.prometheus = prometheus;
        this.business = business;
        this.operations = operations;
        file.range(Language.SQL, business);
        file.range(Language.PROMQL, operations);
    }

    /** Asks every question of a board in one language; returns those whose answer shows no number. */
    public List<String> withoutAnswer(Board board, Language language) throws Exception {
        List<String> without = new ArrayList<>();
        Choices choices = choices(board, language);
        for (Question question : board.questions()) {
            if (question.language() == language) {
                ObjectNode answer = ask(question, choices.whole());
                file.keep(question, answer);
                if (!AnswerFile.showsNumber(answer) || isAnsweredByItsNoughtOnly(question, choices.whole())) {
                    without.add(question.toString());
                }
            }
        }
        return without;
    }

    /** A wrong name or label gives no series, which a board would show as nought. */
    private boolean isAnsweredByItsNoughtOnly(Question question, Filling filling) throws Exception {
        Question bare = question.withoutNought();
        return !bare.equals(question)
                && NONE_ON_A_GOOD_DAY.stream().noneMatch(bare.text()::contains)
                && !AnswerFile.showsNumber(ask(bare, filling));
    }

    /** Asks every question again for each value of each variable by itself and for one with a quote; returns how many. */
    public int askForEachValue(Board board, Language language) throws Exception {
        int asked = 0;
        for (Filling filling : choices(board, language).others()) {
            for (Question question : board.questions()) {
                if (question.language() == language) {
                    ask(question, filling);
                    asked++;
                }
            }
        }
        return asked;
    }

    /** Writes what was answered. */
    public void write(Path path) throws IOException {
        file.write(path);
    }

    private Choices choices(Board board, Language language) throws Exception {
        return Choices.of(
                board,
                language == Language.SQL ? business : operations,
                (variable, text) -> variable.language() == Language.SQL
                        ? column(text, "__value")
                        : labelValues(variable.name(), text));
    }

    private List<String> labelValues(String variable, String asked) {
        Matcher labels = LABEL_VALUES.matcher(asked);
        if (!labels.matches()) {
            throw new IllegalArgumentException(variable + " asks for no values of a label: " + asked);
        }
        return prometheus.labelValues(labels.group(2), labels.group(1), operations.from(), operations.to());
    }

    private List<String> column(String sql, String name) throws SQLException {
        try (Statement statement = figures.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(name));
            }
            return values;
        }
    }

    private ObjectNode ask(Question question, Filling filling) throws Exception {
        String text = filling.fill(question.language(), question.text());
        if (question.language() == Language.SQL) {
            return file.table(figures, text);
        }
        return file.series(
                question.instant()
                        ? prometheus.query(text, filling.to())
                        : prometheus.range(text, filling.from(), filling.to(), POINTS));
    }
}
