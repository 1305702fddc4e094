package org.kepu.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.List;

/** Who may know whom: between services, between features, between HTTP and the store. */
public final class BorderRules {

    private static final List<String> SERVICES =
            List.of("venues", "volunteers", "events", "content", "metrics", "door");
    private static final String[] STORES = {
        "java.sql..", "javax.sql..", "io.agroal..", "jakarta.persistence..", "com.mongodb.."
    };

    private BorderRules() {}

    /**
     * A service never imports another service, and a platform module imports none.
     *
     * @param base what all packages begin with, {@code org.kepu}
     * @param own the module's own name below it, {@code venues}
     */
    public static ArchRule noOtherService(String base, String own) {
        String[] others = SERVICES.stream()
                .filter(service -> !service.equals(own))
                .map(service -> base + "." + service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services know of each other only through events")
                .allowEmptyShould(true);
    }

    /** Features (the packages below the root) talk in one direction. */
    public static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** HTTP in, HTTP out, nothing else. */
    public static ArchRule noStoreInResources() {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORES)
                .because("a resource leaves the store to its use case and its repository")
                .allowEmptyShould(true);
    }

    /** An entity is columns and version and is seen by its repository alone. */
    public static ArchRule rowsStayInside() {
        ClassesShouldConjunction rule = classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveSimpleNameEndingWith("Row")
                .andShould()
                .bePackagePrivate();
        return rule.because("the repository alone maps rows to states").allowEmptyShould(true);
    }

    /** Ids instead of associations. */
    public static ArchRule noAssociations() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.persistence.ManyToOne")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.OneToMany")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.OneToOne")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.ManyToMany")
                .because("a row holds ids")
                .allowEmptyShould(true);
    }

    /** Every package says that what may be null is marked. */
    public static ArchRule nullMarkedPackages() {
        return classes().should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass checked, ConditionEvents events) {
                boolean marked = checked.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            checked, checked.getPackageName() + " has no @NullMarked package-info.java"));
                }
            }
        });
    }
}
