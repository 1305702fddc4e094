package org.kepu.web.openapi;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.jandex.IndexView;
import org.kepu.web.BodyLimit;

/**
 * The endpoints whose bodies may be longer or must be shorter than usual.
 *
 * @param bytes by operation id
 */
record BodyLimits(Map<String, Long> bytes) {

    /** Reads them from the application. */
    static BodyLimits of(IndexView index) {
        // The index of an application may hold a class twice.
        return new BodyLimits(index.getAnnotations(BodyLimit.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        annotation -> Operations.id(
                                annotation.target().asMethodParameter().method()),
                        annotation -> annotation.value().asLong(),
                        Math::min)));
    }
}
