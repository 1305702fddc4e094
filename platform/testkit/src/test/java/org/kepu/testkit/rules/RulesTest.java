package org.kepu.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {

    private static final Path COMPILED = Path.of("target", "wrong-cases");

    private final JavaClasses wrong;

    RulesTest() throws IOException {
        WrongCases.compileTo(Files.createDirectories(COMPILED));
        wrong = new ClassFileImporter().importPath(COMPILED);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(BorderRules.noOtherService("org.kepu", "venues"), "ofAnotherService"),
                Arguments.of(BorderRules.noCyclesBetweenFeatures("org.kepu.venues"), "Slice booking"),
                Arguments.of(BorderRules.noStoreInResources(), "EntityManager"),
                Arguments.of(BorderRules.rowsStayInside(), "OpeningRow"),
                Arguments.of(BorderRules.noAssociations(), "OpeningRow.bookings"),
                Arguments.of(BorderRules.nullMarkedPackages(), "org.kepu.venues.booking has no @NullMarked"),
                Arguments.of(HabitRules.noBareNow(), "LocalDate.now(java.time.ZoneId)"),
                Arguments.of(HabitRules.noBareNow(), "currentTimeMillis"),
                Arguments.of(HabitRules.noBareNow(), "java.time.Instant.now()"),
                Arguments.of(HabitRules.noVagueNames(), "VisitHelper"),
                Arguments.of(HabitRules.noJavaUtilLogging(), "java.util.logging"),
                Arguments.of(HabitRules.noPrinting(), "System.out"),
                Arguments.of(HabitRules.noConsumerOnVirtualThreads(), "VisitHelper.read()"),
                Arguments.of(HabitRules.noEmitter(), "Emitter"),
                Arguments.of(HabitRules.noMocks(), "org.mockito.Mockito"),
                Arguments.of(HabitRules.noSleeping(), "Thread.sleep"),
                Arguments.of(HabitRules.noDisabledTests(), "Disabled"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldFindTheWrongCaseOfEachRule(ArchRule rule, String found) {
        // When
        var result = rule.evaluate(wrong);

        // Then
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(found));
    }

    @Test
    void shouldLetAModuleUseItself() {
        // When
        var result = BorderRules.noOtherService("org.kepu", "events").evaluate(wrong);

        // Then
        assertThat(result.getFailureReport().getDetails()).noneMatch(detail -> detail.contains("ofAnotherService"));
    }

    @Test
    void shouldFindTheDatabasesClockInStatementsAndMigrationsButNotInComments() throws IOException {
        // Given
        Path migration = COMPILED.resolve("V1__visit.sql");
        Files.copy(WrongCases.FOLDER.resolve("V1__visit.sql"), migration, StandardCopyOption.REPLACE_EXISTING);

        // When
        var uses = DatabaseTime.usesBelow(COMPILED);

        // Then
        assertThat(uses)
                .containsExactlyInAnyOrder(
                        "V1__visit.sql: LOCALTIME",
                        "V1__visit.sql: now()",
                        "org/kepu/venues/visit/VisitHelper.class: current_date",
                        "org/kepu/venues/visit/VisitHelper.class: now()");
    }

    @Test
    void shouldFindLongFilesAndWorkPutOff(@TempDir Path folder) throws IOException {
        // Given
        Files.write(folder.resolve("Long.java"), Collections.nCopies(351, ""));
        Files.writeString(folder.resolve("Late.java"), "// TO" + "DO: finish");
        Files.write(folder.resolve("Good.java"), Collections.nCopies(350, "// done"));

        // When
        var tooLong = SourceFiles.tooLong(folder);
        var notDone = SourceFiles.notDone(folder);

        // Then
        assertThat(tooLong).containsExactly("Long.java: 351 lines");
        assertThat(notDone).containsExactly("Late.java: // TO" + "DO: finish");
    }
}
