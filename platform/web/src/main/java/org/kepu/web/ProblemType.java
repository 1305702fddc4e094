package org.kepu.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which entry of {@code kepu/problems.yaml} a problem is; status and words stand there and nowhere else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProblemType {

    /** The stable name, {@code urn:kepu:problem:<feature>-<what>}. */
    String value();

    /** The request field at fault; empty where no single field is. */
    String field() default "";
}
