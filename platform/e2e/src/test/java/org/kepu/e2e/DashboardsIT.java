package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Day;
import org.kepu.day.Play;
import org.kepu.day.play.Address;
import org.kepu.e2e.alert.Prometheus;
import org.kepu.e2e.boards.Answers;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;
import org.kepu.testkit.boards.Board;
import org.kepu.testkit.boards.Filling;
import org.kepu.testkit.boards.Question.Language;

/**
 * Every question of every board after the small day: SQL on the real database as the role that may only read, PromQL on a real
 * Prometheus that scraped the real services all the while. What they answer is left in {@code target/dashboards/answers.json}.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardsIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE =
            new TestEvidence("dashboards", "Every question of every board after the small day");

    private static final Path FOLDER = Path.of("target/dashboards").toAbsolutePath();
    private static final Path HOME = Path.of(System.getProperty("kepu.home"));

    private static Stack stack;
    private static Prometheus prometheus;
    private static Connection figures;
    private static Answers answers;
    private static List<Board> boards;

    @BeforeAll
    static void playTheDay() throws Exception {
        String program = Prometheus.program();
        if (program.isEmpty()) {
            String reason = "no Prometheus is installed and none can be unpacked";
            System.out.println("SKIPPED the boards: " + reason);
            assertThat(System.getenv("KEPU_REQUIRE_ALL")).as(reason).isNotEqualTo("1");
            abort(reason);
        }
        boards = Board.all(HOME.resolve("deploy/grafana/dashboards"));
        stack = Stack.start(FOLDER, Map.of());
        Map<String, Integer> services = services();
        Path times = HOME.resolve("deploy/prometheus/parameters.properties");
        prometheus = Prometheus.start(Path.of(program), FOLDER.resolve("prometheus"), stack, times, services);
        await().atMost(Duration.ofMinutes(1)).until(() -> prometheus.sees(services.size()));
        Instant begun = Instant.now();
        Play play = SmallDay.on(stack);
        play.everything();
        assertThat(play.levelTable().agrees()).isTrue();
        figures = stack.reader("metrics");
        answers = new Answers(figures, prometheus, cityDays(), new Filling(begun, scraped(), Map.of()));
    }

    private static Map<String, Integer> services() {
        Map<String, Integer> services = new LinkedHashMap<>();
        Address.services().forEach(service -> services.put(service, stack.port(service + ".management")));
        services.put("web", stack.port("web.management"));
        return services;
    }

    /** From the beginning of the month of the day to the last day a target was judged on. */
    private static Filling cityDays() throws Exception {
        LocalDate last = LocalDate.parse(stack.text("metrics", "select max(day) from target_standing"));
        return new Filling(
                LocalDate.of(2024, 9, 1).atStartOfDay(Day.ZONE).toInstant(),
                last.atTime(23, 59).atZone(Day.ZONE).toInstant(),
                Map.of());
    }

    /** A moment after which everything that happened has been scraped. */
    private static Instant scraped() {
        Instant played = Instant.now();
        await().atMost(Duration.ofMinutes(1)).until(() -> Instant.now().isAfter(played.plusSeconds(20)));
        return Instant.now();
    }

    @AfterAll
    static void stop() throws Exception {
        if (answers != null) {
            answers.write(FOLDER.resolve("answers.json"));
        }
        if (figures != null) {
            figures.close();
        }
        if (prometheus != null) {
            prometheus.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void shouldAnswerEverySqlWithANumberAsTheRoleThatOnlyReads() throws Exception {
        assertThat(withoutAnswer(Language.SQL)).isEmpty();
    }

    @Test
    @Order(1)
    void shouldRefuseTheRoleOfTheDashboardsWhatTheyDoNotShow() throws Exception {
        for (String table : List.of("fact", "person_alias", "entered_value", "audit_entry")) {
            try (Statement statement = figures.createStatement()) {
                assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    @Order(2)
    void shouldAnswerEveryPromQlWithASeries() throws Exception {
        assertThat(withoutAnswer(Language.PROMQL)).isEmpty();
    }

    @Test
    @Order(3)
    void shouldAnswerForEachValueOfEachVariableAndForOneWithAQuote() throws Exception {
        // Given
        long rows = rollups();

        // When
        int asked = 0;
        for (Board board : boards) {
            for (Language language : Language.values()) {
                asked += answers.askForEachValue(board, language);
            }
        }

        // Then
        EVIDENCE.show(
                "The boards",
                "%d boards; %d questions asked for single values of variables%n".formatted(boards.size(), asked));
        assertThat(asked).isGreaterThan(200);
        assertThat(rollups()).isEqualTo(rows).isPositive();
    }

    private static List<String> withoutAnswer(Language language) throws Exception {
        List<String> without = new ArrayList<>();
        for (Board board : boards) {
            without.addAll(answers.withoutAnswer(board, language));
        }
        return without;
    }

    private static long rollups() throws Exception {
        try (Statement statement = figures.createStatement();
                var rows = statement.executeQuery("select count(*) from rollup")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
