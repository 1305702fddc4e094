package org.kepu.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Most bytes of one endpoint's body, on its body parameter, where it differs from {@code kepu.web.body-limit}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

    /** Bytes; at most {@code quarkus.http.limits.max-body-size}. */
    long value();
}
