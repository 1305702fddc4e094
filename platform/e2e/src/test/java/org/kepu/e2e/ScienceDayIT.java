package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Arguments;
import org.kepu.day.DaySize;
import org.kepu.day.Play;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Row;
import org.kepu.day.table.Table;
import org.kepu.e2e.browser.BrowserTests;
import org.kepu.e2e.evidence.Evidence;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.leak.LeakSearch;
import org.kepu.e2e.leak.Needles;
import org.kepu.e2e.leak.PlantedLeaks;
import org.kepu.e2e.leak.Spans;
import org.kepu.e2e.stack.Stack;
import org.kepu.e2e.tamper.WrongFacts;

/**
 * The Science Day on every real server and service: the small day with one part killed in {@code make test}, the whole day
 * with every kill in {@code make verify} ({@code -Dkepu.pass=full}). The steps build on one another.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScienceDayIT {

    private static final boolean FULL = System.getProperty("kepu.pass", "small").equals("full");

    @RegisterExtension
    static final Evidence EVIDENCE = new Evidence(FULL);

    private static Spans spans;
    private static Stack stack;
    private static Play play;

    @BeforeAll
    static void start() throws IOException {
        spans = new Spans();
        stack = Stack.start(
                Path.of("target/e2e"),
                Map.of(
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        spans.endpoint(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                        "http/protobuf"));
        long seed = Long.getLong("kepu.seed", new SecureRandom().nextInt(1_000_000));
        System.out.printf("The day and its kills are drawn from seed %d%n", seed);
        EVIDENCE.started(seed, stack.printed("status"));
        Arguments asked = new Arguments(
                stack.timeFile().toString(),
                FULL ? DaySize.FULL : DaySize.SMALL,
                seed,
                Arguments.DEMO_PASSWORD,
                FULL ? "all" : "one",
                stack.environment());
        play = new Play(stack.address(), asked, EVIDENCE.story(System.out));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
        spans.close();
    }

    @Test
    @Order(1)
    void shouldShowEveryFigureOfTheDayAlthoughPartsAreKilled() throws InterruptedException {
        // When
        play.everything();
        Table table = play.levelTable();

        // Then
        String shown = table.text() + events();
        System.out.print(shown);
        EVIDENCE.played(shown, stack.printed("status"));
        assertThat(table.rows())
                .as("figures of parts that do not run")
                .noneMatch(row -> row.verdict() == Row.Verdict.NOT_YET);
        assertThat(table.agrees()).as(table.text()).isTrue();
    }

    private static String events() {
        long events = new Topics(stack.kafka())
                .ends().values().stream().mapToLong(Long::longValue).sum();
        return "%,d events in the topics%n".formatted(events);
    }

    @Test
    @Order(2)
    void shouldFindEveryPlantedLeakAndNoOther() throws Exception {
        // Given
        List<Answer> answers = new ArrayList<>(play.day().log().all());
        Needles sent = LeakSearch.needles(answers);
        assertThat(sent.values()).as("personal values of the day").hasSizeGreaterThan(20);
        assertThat(spans.all()).as("traces received").isNotEmpty();

        // When
        Set<String> found;
        List<String> planted;
        try (PlantedLeaks leaks = new PlantedLeaks(stack, spans)) {
            planted = leaks.places();
            found = new LeakSearch(stack, spans).search(leaks.among(sent), leaks.among(answers), leaks.pages());
        }

        // Then
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    @Order(3)
    void shouldShowTheSameFiguresAfterARebuildFromTheTopics() throws Exception {
        // Given
        List<Row> before = play.table().rows();

        // When
        stack.askManagement("metrics", "/q/rebuild");
        awaitRebuild();

        // Then
        assertThat(play.levelTable().rows()).isEqualTo(before);
    }

    private static void awaitRebuild() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stack.text("metrics", "select status from rebuild order by requested_at desc limit 1")
                        .equals("done"));
    }

    @Test
    @Order(9)
    void shouldNameExactlyTheFiguresThatWrongFactsChange() throws Exception {
        // Given
        WrongFacts wrong = new WrongFacts(stack);
        Set<String> expected = new TreeSet<>();

        // When
        wrong.twice("kepu.volunteers.service-record", "org.kepu.volunteers.service-record.checked-in.v1");
        expected.addAll(List.of("志愿者签到 volunteer check-ins", "可打开的记录 records it opens to"));

        // Then
        awaitDifferent(expected);

        // When
        wrong.without("kepu.events.session", "org.kepu.events.session.held.v1");
        expected.addAll(List.of("举办场次 sessions held", "其中全国科普日 of these in Science Day"));

        // Then
        awaitDifferent(expected);

        // When
        wrong.inAnotherGroup("kepu.events.attendance", "org.kepu.events.attendance.recorded.v1");
        expected.add("参与人次按人群 attendance by key group");

        // Then
        awaitDifferent(expected);

        // When
        wrong.withDaysSwapped(
                "kepu.venues.visit",
                "org.kepu.venues.visit.recorded.v1",
                "kepu.volunteers.person",
                "org.kepu.volunteers.person.verified.v1");
        expected.add("参观人次 visits by key group");

        // Then
        awaitDifferent(expected);
    }

    /** The last step, because it adds to what the independent count knows of. */
    @Test
    @Order(10)
    void shouldLetEveryRoleDoItsPartInTheBrowser() {
        // Given
        BrowserTests browser = new BrowserTests(stack);
        browser.whyNot().ifPresent(reason -> {
            System.out.println("SKIPPED the browser tests: " + reason);
            assertThat(System.getenv("KEPU_REQUIRE_ALL")).as(reason).isNotEqualTo("1");
            abort(reason);
        });

        // When
        BrowserTests.Outcome played = browser.play(FULL);

        // Then
        assertThat(played.code()).as(played.end()).isZero();
    }

    /** Waits until the table is as wrong as it must be, and then sees that no other line is. */
    private static void awaitDifferent(Set<String> expected) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(different()).isEqualTo(expected));
    }

    private static Set<String> different() {
        return play.table().rows().stream()
                .filter(row -> row.verdict() == Row.Verdict.DIFFERENT)
                .map(Row::figure)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
