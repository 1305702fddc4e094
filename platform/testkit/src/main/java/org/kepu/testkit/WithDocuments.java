package org.kepu.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kepu.testkit.server.DocumentsResource;

/** Gives the Quarkus application under test a database of its own in the document store of this test JVM. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = DocumentsResource.class, scope = TestResourceScope.GLOBAL)
public @interface WithDocuments {}
