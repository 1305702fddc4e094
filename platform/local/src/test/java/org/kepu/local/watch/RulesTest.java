package org.kepu.local.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.Refusal;

/** The rules of Prometheus as they are shipped: rendered, tested, explained, and of metrics that exist. */
class RulesTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9\\[\\]+*.]+)+\\b");
    private static final Pattern PLAIN = Pattern.compile("\"[^\"]*\"|\\b(?:by|on|without) *\\([^)]*\\)|\\[[0-9a-z]+]");
    private static final Pattern NAMED = Pattern.compile("__name__=~\"([^\"]+)\"");
    private static final Pattern FUNCTION = Pattern.compile("\\b[a-z_]+(?= *\\()");

    private final Home home = Home.find();
    private final Path folder = home.resolve("deploy/prometheus");

    @TempDir
    Path temporary;

    @Test
    void shouldBeWhatTheTemplatesAndParametersGive() throws IOException {
        var rendered = new Rules(home).render(Rules.read(folder.resolve("parameters.properties")));
        for (String file : Rules.FILES) {
            assertThat(Files.readString(folder.resolve("rules").resolve(file)))
                    .as("run bin/kepu-local rules")
                    .isEqualTo(rendered.get(file));
        }
    }

    @Test
    void shouldRefuseAParameterThatIsNone() throws IOException {
        // Given
        Path own = Files.writeString(temporary.resolve("mine.properties"), "down.four=1s\n");

        // When, Then
        assertThatThrownBy(() -> new Rules(home).run(List.of(own.toString(), temporary.toString())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("down.four, which is no parameter");
    }

    @Test
    void shouldExplainEveryAlertAndTestItFiringAndSilent() throws IOException {
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertThat(alert.path("labels").path("severity").asText()).as(name).isIn("critical", "warning");
            for (String text : List.of("summary", "description")) {
                assertThat(alert.path("annotations").path(text).asText())
                        .as(name + ": " + text + " in Chinese and in English")
                        .containsPattern("\\p{IsHan}.* · .*[a-z]");
            }
            assertThat(alert.path("annotations").path("runbook_url").asText()).endsWith("/" + name + ".md");
            assertThat(Files.readString(home.resolve("docs/operations/runbooks/" + name + ".md")))
                    .as(name)
                    .containsPattern("\\p{IsHan}")
                    .contains("## What it means for people", "## Look first", "## Do", "## Prevent");
            JsonNode cases = YAML.readTree(
                            folder.resolve("tests/" + name + ".yml").toFile())
                    .path("tests");
            assertThat(cases.findValuesAsText("name")).containsExactly(name + " fires", name + " is silent");
            assertThat(cases.get(0).findValue("exp_samples").toString()).contains(name);
            assertThat(cases.get(1).findValue("exp_samples")).as(name).isEmpty();
        }
    }

    @Test
    void shouldHaveNoRunbookAndNoTestWithoutAnAlert() throws IOException {
        Set<String> names = new TreeSet<>();
        alerts().forEach(alert -> names.add(alert.path("alert").asText()));
        assertThat(names(folder.resolve("tests"), ".yml")).isEqualTo(names);
        names.add("README");
        assertThat(names(home.resolve("docs/operations/runbooks"), ".md")).isEqualTo(names);
    }

    @Test
    void shouldUseOnlyMetricsOfTheCatalogue() throws IOException {
        String catalogue = Files.readString(home.resolve("docs/operations/metrics.md"));
        Set<String> unknown = new TreeSet<>();
        for (JsonNode rule : rules()) {
            for (String metric : metrics(rule.path("expr").asText())) {
                String family = metric.replaceFirst("_(bucket|count|sum|max)$", "");
                if (!catalogue.contains("`" + metric + "`") && !catalogue.contains("`" + family + "_")) {
                    unknown.add(metric);
                }
            }
        }
        assertThat(unknown)
                .as("metrics that docs/operations/metrics.md does not explain")
                .isEmpty();
    }

    /** A path left out of one half of a share and not of the other makes it pass one. */
    @Test
    void shouldLeaveTheSameStreamsOutOfEveryCountOfCallsAsTheBoardsDo() throws IOException {
        // Given
        String streams = Rules.read(folder.resolve("parameters.properties")).getProperty("streams");
        Pattern calls = Pattern.compile("http_server_requests_seconds_\\w+(?!\\w)(\\{(?:\"[^\"]*\"|[^}\"])*})?");

        // When
        List<String> selectors = rules().stream()
                .flatMap(rule -> calls.matcher(rule.path("expr").asText()).results())
                .map(found -> found.group())
                .toList();

        // Then
        assertThat(selectors)
                .hasSizeGreaterThan(4)
                .allSatisfy(selector -> assertThat(selector).contains("uri!~\"" + streams + "\""));
        assertThat(Files.readString(home.resolve("deploy/grafana/boards/src/kit/promql.ts")))
                .contains("'" + streams + "'");
        assertThat(Files.readString(home.resolve("services/web/src/main/resources/application.properties")))
                .contains("match-patterns=/api/metrics/v1/changes=/api/streams,"
                        + "/api/volunteers/v1/sessions/[^/]+/arrivals=/api/streams,/api/venues/");
    }

    @Test
    void shouldPassPrometheusOwnToolAndFireAndBeSilentInItsTests() throws Exception {
        String promtool = printed(home.root(), home.resolve("bin/prometheus").toString(), "promtool")
                .strip();
        if (promtool.isEmpty()) {
            String reason =
                    "the tests of the alert rules, because there is no promtool: Debian's package prometheus has it";
            System.out.println("SKIPPED " + reason);
            boolean debian = Files.exists(Path.of("/usr/bin/apt-get"));
            assertThat(debian && "1".equals(System.getenv("KEPU_REQUIRE_ALL")))
                    .as(reason)
                    .isFalse();
            abort(reason);
        }
        List<String> check = new ArrayList<>(List.of(promtool, "check", "rules"));
        Rules.FILES.forEach(file -> check.add("rules/" + file));
        assertThat(printed(folder, check.toArray(String[]::new)))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
        assertThat(printed(folder, promtool, "check", "config", "prometheus.yml"))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
        List<String> test = new ArrayList<>(List.of(promtool, "test", "rules"));
        names(folder.resolve("tests"), ".yml").forEach(name -> test.add("tests/" + name + ".yml"));
        assertThat(printed(folder, test.toArray(String[]::new)))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    private List<JsonNode> alerts() throws IOException {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    private List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        for (String file : Rules.FILES) {
            for (JsonNode group : YAML.readTree(
                            folder.resolve("rules").resolve(file).toFile())
                    .path("groups")) {
                group.path("rules").forEach(rules::add);
            }
        }
        assertThat(rules).hasSizeGreaterThan(40);
        return rules;
    }

    /** Names of metrics in an expression, those of a pattern for all services as the catalogue writes them. */
    private static Set<String> metrics(String expression) {
        Set<String> metrics = new TreeSet<>();
        NAMED.matcher(expression)
                .results()
                .forEach(found -> metrics.add(found.group(1).replace("kepu_[a-z]+_", "kepu_<s>_")));
        String bare = PLAIN.matcher(expression).replaceAll(" ").replaceAll("\\{[^}]*}", " ");
        Set<String> functions =
                FUNCTION.matcher(bare).results().map(found -> found.group()).collect(Collectors.toSet());
        METRIC.matcher(bare).results().map(found -> found.group()).forEach(word -> {
            boolean recorded = bare.contains(word + ":") || bare.contains(":" + word);
            if (!recorded && !functions.contains(word)) {
                metrics.add(word.replaceFirst("^kepu_(events|content|volunteers|venues|web|metrics)_", "kepu_$1_"));
            }
        });
        return metrics;
    }

    private static Set<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private String printed(Path folder, String... command) throws IOException, InterruptedException {
        File output = temporary.resolve("printed").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        process.waitFor();
        return Files.readString(output.toPath());
    }
}
