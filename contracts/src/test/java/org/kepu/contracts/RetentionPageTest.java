package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is stored without somebody having said how long (R20). */
class RetentionPageTest {

    private static final Pattern TABLE =
            Pattern.compile("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");

    @Test
    void shouldSayOfEveryTableHowLongItIsKept() throws IOException {
        // Given
        String page = Files.readString(Path.of("..", "docs", "operations", "retention.md"));

        // When
        Set<String> said = page.lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> NAMED.matcher(line.split("\\|")[1]).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        // Then
        Set<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(said).containsAll(tables);
    }

    @Test
    void shouldNameEverySettingThatForgets() throws IOException {
        // Given
        String page = Files.readString(Path.of("..", "docs", "operations", "retention.md"));
        String configuration = Files.readString(Path.of("..", "docs", "configuration.md"));

        // When
        Set<String> keeping = Pattern.compile("`(kepu\\.[a-z.-]*\\bkeep[a-z-]*)`")
                .matcher(configuration)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        // Then
        assertThat(keeping).hasSizeGreaterThan(6);
        assertThat(keeping).allSatisfy(setting -> assertThat(page).contains("`" + setting + "`"));
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (String sql : new Migrations(Path.of("..")).all().values()) {
            Matcher table = TABLE.matcher(sql.replaceAll("--[^\n]*", ""));
            while (table.find()) {
                tables.add(table.group(1));
            }
        }
        return tables;
    }
}
