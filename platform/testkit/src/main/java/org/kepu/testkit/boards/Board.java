package org.kepu.testkit.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A board as its file says. */
public record Board(String uid, String title, List<Variable> variables, List<Question> questions) {

    public Board {
        variables = List.copyOf(variables);
        questions = List.copyOf(questions);
    }

    /** Every board of a folder, by file name. */
    public static List<Board> all(Path folder) {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(folder)) {
            List<Board> boards = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                boards.add(of(json.readTree(file.toFile())));
            }
            return boards;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the boards in " + folder, e);
        }
    }

    private static Board of(JsonNode board) {
        String uid = board.path("uid").asText();
        List<Variable> variables = new ArrayList<>();
        for (JsonNode variable : board.path("templating").path("list")) {
            JsonNode query = variable.path("query");
            variables.add(new Variable(
                    variable.path("name").asText(),
                    variable.path("multi").asBoolean(),
                    language(variable.path("datasource")),
                    query.isTextual() ? query.asText() : query.path("query").asText()));
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode panel : board.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                questions.add(question(uid, panel, target));
            }
        }
        return new Board(uid, board.path("title").asText(), variables, questions);
    }

    private static Question question(String uid, JsonNode panel, JsonNode target) {
        Question.Language language = language(target.path("datasource"));
        return new Question(
                uid,
                panel.path("id").asInt(),
                panel.path("title").asText(),
                target.path("refId").asText(),
                language,
                target.path(language == Question.Language.SQL ? "rawSql" : "expr")
                        .asText(),
                target.path("instant").asBoolean());
    }

    private static Question.Language language(JsonNode source) {
        return switch (source.path("type").asText()) {
            case "grafana-postgresql-datasource" -> Question.Language.SQL;
            case "prometheus" -> Question.Language.PROMQL;
            default -> throw new IllegalArgumentException("no test knows the data source " + source);
        };
    }
}
