package org.kepu.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes {@code docs/configuration.md} from the {@code @ConfigMapping} types of all modules. */
final class ConfigurationPage {

    private static final String MAPPING = "@ConfigMapping";
    private static final String INTRODUCTION = """
            # Configuration

            Every setting of Kepu's own. A setting is a property of the service's `application.properties`, or the environment variable \
            beside it, which wins. One without a default must be given. `kepu.mode` (`production`, `development`, `demo`, `test`) and \
            `kepu.service` (the service's name) are read by all. Settings of Quarkus itself are in each service's \
            `application.properties`, with a comment.
            """;
    private static final String HEADER = "| setting | environment | default | what it is |\n|---|---|---|---|\n";

    private ConfigurationPage() {}

    /** The page as the sources below a folder give it. */
    static String of(Path root) {
        StringBuilder page = new StringBuilder(GeneratedFile.PAGE_NOTE).append(INTRODUCTION);
        byModule(root).forEach((module, settings) -> {
            page.append("\n## ").append(module).append("\n\n").append(HEADER);
            settings.forEach(setting -> page.append(row(setting)));
        });
        return page.toString();
    }

    private static String row(Setting setting) {
        String environment = setting.name().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(setting.name(), environment, setting.shownDefault(), setting.meaning());
    }

    private static Map<String, List<Setting>> byModule(Path root) {
        JavaParser parser = new JavaParser(
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
        return mappings(root)
                .flatMap(source -> settings(parser, source)
                        .map(setting ->
                                Map.entry(root.relativize(source).toString().split("/src/")[0], setting)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private static Stream<Path> mappings(Path root) {
        return Stream.of("platform", "services")
                .map(root::resolve)
                .flatMap(ConfigurationPage::walk)
                .filter(file -> file.toString().contains("/src/main/java/")
                        && file.toString().endsWith("Config.java"))
                .filter(file -> EventFiles.text(file).contains(MAPPING))
                .sorted();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Setting> settings(JavaParser parser, Path source) {
        try {
            CompilationUnit unit = parser.parse(source)
                    .getResult()
                    .orElseThrow(() -> new IllegalStateException(source + " cannot be read"));
            return unit.findAll(ClassOrInterfaceDeclaration.class).stream()
                    .filter(type -> type.isAnnotationPresent("ConfigMapping"))
                    .flatMap(type -> new SettingReader(unit).read(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
