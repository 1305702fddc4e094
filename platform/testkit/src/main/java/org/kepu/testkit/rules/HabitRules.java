package org.kepu.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/** What no class does, whatever it is for. */
public final class HabitRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system");

    private HabitRules() {}

    /** No clock but city time and, by name, wall time. */
    public static ArchRule noBareNow() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.kepu.base..")
                .should()
                .accessTargetWhere(asksASystemClock())
                .because("a rule takes CityTime, and WallTime is named where wall time is meant")
                .allowEmptyShould(true);
    }

    /** Calls and method references alike: {@code Instant::now} is a clock, too. */
    private static DescribedPredicate<JavaAccess<?>> asksASystemClock() {
        return DescribedPredicate.describe("asks a system clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            String owner = target.getOwner().getName();
            boolean nowWithoutClock = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            return nowWithoutClock || CLOCKS.contains(owner + "." + target.getName());
        });
    }

    /** A name says what a thing is. */
    public static ArchRule noVagueNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper)")
                .because("such a name says nothing and such a class collects everything")
                .allowEmptyShould(true);
    }

    /** One logging API. */
    public static ArchRule noJavaUtilLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("services log through JBoss Logging")
                .allowEmptyShould(true);
    }

    /** A service logs. */
    public static ArchRule noPrinting() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);
    }

    /** A consumer on virtual threads loses the order of its batches. */
    public static ArchRule noConsumerOnVirtualThreads() {
        return noMethods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
                .because("batches would run side by side and lose order")
                .allowEmptyShould(true);
    }

    /** Events leave through the outbox. */
    public static ArchRule noEmitter() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|OnOverflow)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter")
                .because("an event commits with its cause or not at all")
                .allowEmptyShould(true);
    }

    /** Real servers, or hand-written stand-ins for what is no server. */
    public static ArchRule noMocks() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "io.quarkus.test.junit.mockito..")
                .because("a mock proves what its author believes")
                .allowEmptyShould(true);
    }

    /** A test waits for a condition. */
    public static ArchRule noSleeping() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleeps",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .because("a test waits for a condition, never for a time")
                .allowEmptyShould(true);
    }

    /** A test that is switched off proves nothing. */
    public static ArchRule noDisabledTests() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
                .because("a test runs or is removed")
                .allowEmptyShould(true);
    }
}
