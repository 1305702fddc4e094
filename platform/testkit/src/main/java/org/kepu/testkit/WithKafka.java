package org.kepu.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kepu.testkit.server.KafkaResource;

/**
 * Gives the Quarkus application under test the Kafka of this test JVM, with every topic that {@code contracts} declares.
 *
 * <p>The broker does not create topics by itself; what a test needs beyond the declared ones stands in {@link #topics}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = KafkaResource.class, scope = TestResourceScope.GLOBAL)
public @interface WithKafka {

    /**
     * Names of further topics, divided by spaces; each has three partitions, and one that ends in {@code .state} is
     * compacted. One string and no array: Quarkus compares the values by {@code equals} to decide about a restart.
     */
    String topics() default "";
}
