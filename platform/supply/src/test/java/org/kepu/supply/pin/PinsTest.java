package org.kepu.supply.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.supply.ProjectFolder;

/** Everything this project takes from elsewhere is pinned; see docs/operations/updates.md. */
class PinsTest {

    private final SourceTree project = new SourceTree(ProjectFolder.path());

    static Stream<Named<Function<SourceTree, List<String>>>> rules() {
        return Stream.of(
                Named.of("Maven", PomPins::wrong),
                Named.of("npm", NpmPins::wrong),
                Named.of("images", ImagePins::wrong),
                Named.of("installs", InstallPins::wrong),
                Named.of("bundled imports", BundledImports::wrong));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldTakeOnlyWhatIsPinned(Function<SourceTree, List<String>> rule) {
        assertThat(rule.apply(project)).isEmpty();
    }

    @Test
    void shouldSeeTheFilesItSpeaksOf() {
        assertThat(project.files("pom.xml"::equals)).hasSizeGreaterThan(20);
        assertThat(project.files("package.json"::equals)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(project.files("Containers.java"::equals)).hasSize(1);
        assertThat(project.files("setup"::equals)).hasSize(1);
    }
}
