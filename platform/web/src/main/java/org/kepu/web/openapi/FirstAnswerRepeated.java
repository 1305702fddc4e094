package org.kepu.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that records somebody's presence (签到): what is answered 201 at first is answered 200 to another call about the
 * same presence. The OpenAPI document describes the 200 with the content of its 201.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FirstAnswerRepeated {}
