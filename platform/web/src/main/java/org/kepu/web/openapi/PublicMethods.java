package org.kepu.web.openapi;

import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.kepu.web.PublicEndpoint;

/**
 * The endpoints anybody may call, by operation id ({@code <class>_<method>}): what opens one must be what marks it.
 *
 * @param marked with {@link PublicEndpoint}
 * @param open with {@link PermitAll}
 */
record PublicMethods(Set<String> marked, Set<String> open) {

    PublicMethods {
        if (!marked.equals(open)) {
            throw new IllegalStateException(
                    "@PublicEndpoint and @PermitAll must stand together; marked: " + marked + ", open: " + open);
        }
        marked = Set.copyOf(marked);
        open = Set.copyOf(open);
    }

    /** Reads them from the application. */
    static PublicMethods of(IndexView index) {
        return new PublicMethods(operations(index, PublicEndpoint.class), operations(index, PermitAll.class));
    }

    boolean contains(String operationId) {
        return open.contains(operationId);
    }

    private static Set<String> operations(IndexView index, Class<?> annotation) {
        return index.getAnnotations(annotation).stream()
                .flatMap(PublicMethods::methods)
                .filter(method -> method.declaringClass().name().toString().startsWith("org.kepu."))
                .map(method -> method.declaringClass().simpleName() + "_" + method.name())
                .collect(Collectors.toSet());
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        return annotation.target().kind() == AnnotationTarget.Kind.CLASS
                ? annotation.target().asClass().methods().stream()
                : Stream.of(annotation.target().asMethod());
    }
}
