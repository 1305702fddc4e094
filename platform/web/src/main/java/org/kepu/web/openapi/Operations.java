package org.kepu.web.openapi;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Operation ids ({@code <class>_<method>}) told from the methods behind them. */
final class Operations {

    private Operations() {}

    static String id(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    /** The operations of the platform an annotation stands on, on the method or on its class. */
    static Set<String> with(IndexView index, Class<?> annotation) {
        return index.getAnnotations(annotation).stream()
                .flatMap(Operations::methods)
                .filter(method -> method.declaringClass().name().toString().startsWith("org.kepu."))
                .map(Operations::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        return switch (annotation.target().kind()) {
            case CLASS -> annotation.target().asClass().methods().stream();
            default -> Stream.of(annotation.target().asMethod());
        };
    }
}
