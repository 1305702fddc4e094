package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Play;
import org.kepu.day.play.Address;
import org.kepu.e2e.alert.Cause;
import org.kepu.e2e.alert.Causes;
import org.kepu.e2e.alert.Prometheus;
import org.kepu.e2e.alert.SmallReplica;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;

/**
 * A real Prometheus over the whole platform: every alert is silent on the day, and fires when its reason is caused in
 * earnest. The rules are the shipped ones; only their times are shorter. The steps build on one another.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE = new TestEvidence("alerts", "Every alert on the whole platform");

    private static final String TIMES = """
            window=30s
            down.for=4s
            not-ready.for=4s
            restart.within=3m
            http.errors.for=5s
            http.slow.for=20s
            outbox.old.seconds=15
            outbox.old.for=10s
            outbox.parked.for=3s
            relay.for=5s
            lag.window=20s
            lag.for=10s
            parked.for=3s
            due.old.for=20s
            due.failed.for=3s
            pool.for=10s
            memory.for=3s
            database.for=4s
            kafka.for=4s
            documents.for=4s
            keycloak.for=4s
            marks.grace=10s
            backup.for=3s
            wal.for=3s
            drill.for=3s
            checkins.for=10s
            staffing.for=3s
            request.for=3s
            push.failures=2
            push.for=15s
            figures.seconds=90
            figures.for=3s
            reading.for=3s
            """;

    private static final Pattern JOINED = Pattern.compile(" (?:and|or|unless) ");
    private static final Path FOLDER = Path.of("target/alerts").toAbsolutePath();

    private static Stack stack;
    private static Play play;
    private static Prometheus prometheus;
    private static final Map<String, String> FIRED = new TreeMap<>();
    private static final Set<String> IN_THE_DAY = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        String program = Prometheus.program();
        if (program.isEmpty()) {
            String reason = "the alerts, because there is no Prometheus: Debian's package prometheus has it";
            System.out.println("SKIPPED " + reason);
            boolean debian = Files.exists(Path.of("/usr/bin/apt-get"));
            assertThat(debian && "1".equals(System.getenv("KEPU_REQUIRE_ALL")))
                    .as(reason)
                    .isFalse();
            abort(reason);
        }
        stack = Stack.start(
                FOLDER,
                Map.of(
                        "KEPU_WATCH_EVERY", "1s",
                        // A demonstration without a backup has no marks of its own.
                        "KEPU_WATCH_MARKS", FOLDER.resolve("state/marks").toString(),
                        "KEPU_DUE_ATTEMPTS", "4"));
        // As after a first backup and drill; before anybody watches, because a platform without any is no silent one.
        Causes.freshMarks(marks());
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (String service : services()) {
            targets.put(service, stack.port(service + ".management"));
        }
        Path times = Files.writeString(FOLDER.resolve("times.properties"), TIMES);
        prometheus = Prometheus.start(Path.of(program), FOLDER.resolve("prometheus"), stack, times, targets);
        play = SmallDay.on(stack);
    }

    private static Path marks() {
        return stack.state().resolve("marks");
    }

    private static List<String> services() {
        List<String> services = new ArrayList<>(Address.services());
        services.add("web");
        return services;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void shouldBeSilentOnTheDayAndKnowEveryFigureTheRulesAskFor() throws Exception {
        // Given
        await().atMost(Duration.ofMinutes(1))
                .until(() -> prometheus.sees(services().size()));

        // When
        play.everything();
        assertThat(play.levelTable().agrees()).isTrue();

        // Then
        for (JsonNode alert :
                prometheus.query("count by (alertname) (last_over_time(ALERTS{alertstate=\"firing\"}[1h]))")) {
            IN_THE_DAY.add(alert.path("metric").path("alertname").asText());
        }
        assertThat(IN_THE_DAY).as("alerts that fired on a normal day").isEmpty();
        assertThat(withoutASeries())
                .as("questions of the rules nothing answers")
                .isEmpty();
        assertThat(prometheus.query("{__name__=~\"kepu_[a-z]+_reading_failed_total\"} > 0"))
                .as("figures that could not be read")
                .isEmpty();
        assertThat(notInTheCatalogue())
                .as("metrics the catalogue does not explain")
                .isEmpty();
    }

    /** The expressions of the rules without their thresholds: each must find something, too much or not. */
    private static Set<String> withoutASeries() {
        Set<String> empty = new TreeSet<>();
        for (Prometheus.Rule rule : prometheus.rules()) {
            if (rule.alert()) {
                for (String side : JOINED.split(rule.query(), -1)) {
                    String expression = side.replaceFirst("^\\s*on\\s*\\([a-z]*\\)\\s*", "")
                            .replaceFirst("\\s*(?:==|>=|>|<)\\s*[0-9.e+]+\\)*$", "")
                            .strip();
                    if (!answers(expression)) {
                        empty.add(rule.name() + ": " + expression);
                    }
                }
            } else if (!answers(rule.name())) {
                empty.add(rule.name());
            }
        }
        return empty;
    }

    /** Whether it gave anything during the day: a share of nothing is no number. */
    private static boolean answers(String expression) {
        String whole = expression;
        while (count(whole, '(') > count(whole, ')') && whole.startsWith("(")) {
            whole = whole.substring(1);
        }
        while (count(whole, ')') > count(whole, '(') && whole.endsWith(")")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        return !prometheus.query("last_over_time((" + whole + ")[1h:5s])").isEmpty();
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    private static Set<String> notInTheCatalogue() throws IOException {
        String catalogue =
                Files.readString(Path.of(System.getProperty("kepu.home")).resolve("docs/operations/metrics.md"));
        Set<String> unknown = new TreeSet<>();
        for (JsonNode name : prometheus.query("count by (__name__) ({__name__=~\"kepu_.+\"})")) {
            String metric = name.path("metric").path("__name__").asText();
            String any = metric.replaceFirst("^kepu_(?:" + String.join("|", services()) + ")_", "kepu_<s>_");
            String family = metric.replaceFirst("_(bucket|count|sum|max)$", "");
            if (!catalogue.contains("`" + metric + "`")
                    && !catalogue.contains("`" + any + "`")
                    && !(catalogue.contains("`" + family + "_count`")
                            || catalogue.contains("`" + family + "_bucket`"))) {
                unknown.add(metric);
            }
        }
        return unknown;
    }

    @Test
    @Order(2)
    void shouldFireForEachReasonAndBeSilentAgainOnceItIsPutRight() throws Exception {
        // Given
        Set<String> alerts = prometheus.rules().stream()
                .filter(Prometheus.Rule::alert)
                .map(Prometheus.Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
        SmallReplica small = new SmallReplica(stack, FOLDER.resolve("prometheus/targets"), freePort(), freePort());
        List<String> wrong = new ArrayList<>();
        long factsBefore = facts();

        // When
        for (Cause cause : new Causes(stack, prometheus, play.day(), marks(), small).all()) {
            cause(cause, wrong);
        }

        // Then
        EVIDENCE.show("Each alert and the reason it fired for", table(alerts));
        assertThat(FIRED.keySet()).as("alerts that fired for their reason").isEqualTo(alerts);
        assertThat(wrong).as("alerts that did not fire, or went on").isEmpty();
        assertThat(facts() - factsBefore)
                .as("events of the time in which their consumer stood still, each once")
                .isEqualTo(Causes.FACTS);
    }

    private static String table(Set<String> alerts) {
        String head = "%-22s %-62s %8s %s%n".formatted("alert", "cause", "seconds", "silent in the day");
        return alerts.stream()
                .map(alert -> "%-22s %s %s%n"
                        .formatted(
                                alert, FIRED.getOrDefault(alert, "never"), IN_THE_DAY.contains(alert) ? "no" : "yes"))
                .collect(Collectors.joining("", head, ""));
    }

    private static long facts() throws Exception {
        return Long.parseLong(stack.text("metrics", "select count(*) from fact where kind = 'opening'"));
    }

    private static void cause(Cause cause, List<String> wrong) throws Exception {
        System.out.printf("CAUSE %s%n", cause.text());
        awaitSilent(cause, "fired before its reason", wrong);
        long begun = System.nanoTime();
        cause.begin().run();
        try {
            for (String alert : cause.alerts()) {
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> prometheus.firing().contains(alert));
                double seconds = (System.nanoTime() - begun) / 1e9;
                FIRED.put(alert, "%-62s %8.1f".formatted(cause.text(), seconds));
                System.out.printf("  %-22s fires after %.1f s%n", alert, seconds);
            }
        } catch (ConditionTimeoutException e) {
            wrong.add(cause.alerts() + " did not all fire: " + cause.text() + ", only " + prometheus.firing());
        } finally {
            cause.end().run();
        }
        awaitSilent(cause, "went on after it was put right", wrong);
    }

    private static void awaitSilent(Cause cause, String otherwise, List<String> wrong) {
        try {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> cause.alerts().stream().noneMatch(prometheus.firing()::contains));
        } catch (ConditionTimeoutException e) {
            wrong.add(otherwise + ": " + prometheus.firing() + ", " + cause.text());
        }
    }
}
