package org.kepu.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kepu.testkit.server.PostgresResource;

/**
 * Gives the Quarkus application under test a database of its own on the PostgreSQL of this test JVM.
 *
 * <p>Quarkus restarts between two test classes whose annotations differ: use the same set on all classes of a module.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
public @interface WithPostgres {

    /** Whether the test may cut the wire to the database, which it gets as {@link DatabaseWire}. */
    boolean wire() default false;
}
