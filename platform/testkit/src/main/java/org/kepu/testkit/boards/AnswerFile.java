package org.kepu.testkit.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.kepu.testkit.boards.Question.Language;

/**
 * What boards' questions were answered: tables as columns and rows, series as labels and points. {@code deploy/grafana/draw}
 * draws the pictures of the boards from such a file.
 */
public final class AnswerFile {

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode file = json.createObjectNode();

    /** The range questions of a language were asked for. */
    public void range(Language language, Filling filling) {
        file.withObject("/" + (language == Language.SQL ? "sql" : "promql"))
                .put("from", filling.from().toEpochMilli())
                .put("to", filling.to().toEpochMilli());
    }

    /** Keeps the answer to a question. */
    public void keep(Question question, ObjectNode answer) {
        file.withObject("/boards/" + question.board() + "/" + question.panel()).set(question.refId(), answer);
    }

    public void write(Path path) throws IOException {
        json.writerWithDefaultPrettyPrinter().writeValue(path.toFile(), file);
    }

    /** What Prometheus answered. */
    public ObjectNode series(JsonNode result) {
        ObjectNode answer = json.createObjectNode();
        answer.set("series", result);
        return answer;
    }

    /** What a database answers. */
    public ObjectNode table(Connection database, String sql) throws SQLException {
        ObjectNode answer = json.createObjectNode();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData meta = rows.getMetaData();
            ArrayNode columns = answer.putArray("columns");
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.addObject().put("name", meta.getColumnLabel(i)).put("type", type(meta.getColumnType(i)));
            }
            ArrayNode lines = answer.putArray("rows");
            while (rows.next()) {
                ArrayNode line = lines.addArray();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    add(line, rows, i, type(meta.getColumnType(i)));
                }
            }
        }
        return answer;
    }

    private static void add(ArrayNode line, ResultSet rows, int column, String type) throws SQLException {
        if (rows.getObject(column) == null) {
            line.addNull();
            return;
        }
        switch (type) {
            case "time" -> line.add(rows.getTimestamp(column).getTime());
            case "number" -> line.add(rows.getBigDecimal(column));
            default -> line.add(rows.getString(column));
        }
    }

    private static String type(int sqlType) {
        return switch (sqlType) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.DATE -> "time";
            case Types.NUMERIC, Types.BIGINT, Types.INTEGER, Types.DOUBLE -> "number";
            default -> "string";
        };
    }

    /** Whether an answer holds a number; {@code NaN} is what a quotient of nothing gives. */
    public static boolean showsNumber(ObjectNode answer) {
        for (JsonNode series : answer.path("series")) {
            for (JsonNode point : points(series)) {
                if (!point.path(1).asText("NaN").equals("NaN")) {
                    return true;
                }
            }
        }
        for (JsonNode row : answer.path("rows")) {
            for (int column = 0; column < row.size(); column++) {
                String type = answer.path("columns").path(column).path("type").asText();
                if (type.equals("number") && row.path(column).isNumber()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Iterable<JsonNode> points(JsonNode series) {
        if (series.has("values")) {
            return series.path("values");
        }
        return series.has("value") ? List.of(series.path("value")) : List.of();
    }
}
