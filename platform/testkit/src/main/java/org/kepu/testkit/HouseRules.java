package org.kepu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kepu.testkit.rules.BorderRules;
import org.kepu.testkit.rules.DatabaseTime;
import org.kepu.testkit.rules.HabitRules;
import org.kepu.testkit.rules.SourceFiles;

/**
 * The rules of the house for one module. A module has one class in its root package and nothing more to write:
 *
 * <pre>{@code
 * class VenuesRulesTest extends HouseRules {}
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {

    private static final String BASE = "org.kepu";

    private final Path testClasses = folderOf(getClass());
    private final Path classes = testClasses.resolveSibling("classes");
    private final Path sources = testClasses.resolve("../../src").normalize();
    private final JavaClasses production = new ClassFileImporter().importPath(classes);
    private final JavaClasses tests = new ClassFileImporter().importPath(testClasses);

    /** A program for a terminal overrides this with true: it prints to the person who started it. */
    protected boolean printsToATerminal() {
        return false;
    }

    private static Path folderOf(Class<?> test) {
        try {
            return Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the tests of " + test + " lie in no folder", e);
        }
    }

    private String root() {
        String[] parts = getClass().getPackageName().split("\\.", -1);
        return BASE + "." + parts[2];
    }

    @Test
    void shouldNotImportAnotherService() {
        BorderRules.noOtherService(BASE, root().substring(BASE.length() + 1)).check(production);
    }

    @Test
    void shouldHaveNoCyclesBetweenFeatures() {
        BorderRules.noCyclesBetweenFeatures(root()).check(production);
    }

    @Test
    void shouldKeepTheStoreOutOfResources() {
        BorderRules.noStoreInResources().check(production);
    }

    @Test
    void shouldKeepRowsInsideTheirFeature() {
        BorderRules.rowsStayInside().check(production);
    }

    @Test
    void shouldHoldIdsInsteadOfAssociations() {
        BorderRules.noAssociations().check(production);
    }

    @Test
    void shouldMarkWhatMayBeNullInEveryPackage() {
        BorderRules.nullMarkedPackages().check(production);
    }

    @Test
    void shouldAskNoClockButCityTimeAndNamedWallTime() {
        HabitRules.noBareNow().check(production);
    }

    @Test
    void shouldGiveEveryClassATellingName() {
        HabitRules.noVagueNames().check(production);
        HabitRules.noVagueNames().check(tests);
    }

    @Test
    void shouldLogThroughOneApi() {
        HabitRules.noJavaUtilLogging().check(production);
        if (!printsToATerminal()) {
            HabitRules.noPrinting().check(production);
        }
    }

    @Test
    void shouldKeepTheOrderOfConsumersAndLetEventsLeaveThroughTheOutbox() {
        HabitRules.noConsumerOnVirtualThreads().check(production);
        HabitRules.noEmitter().check(production);
    }

    @Test
    void shouldTestWithoutMocksSleepAndSwitchedOffTests() {
        HabitRules.noMocks().check(tests);
        HabitRules.noSleeping().check(tests);
        HabitRules.noDisabledTests().check(tests);
    }

    @Test
    void shouldNeverAskTheDatabaseForTheTime() {
        assertThat(DatabaseTime.usesBelow(classes)).isEmpty();
    }

    @Test
    void shouldKeepFilesShortAndFinished() {
        assertThat(SourceFiles.tooLong(sources)).isEmpty();
        assertThat(SourceFiles.notDone(sources)).isEmpty();
    }
}
