package org.kepu.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the declaration of a problem says of it, read once per class. */
record DeclaredProblem(@Nullable ProblemType declared, Class<?> problem, List<Method> accessors) {

    private static final ClassValue<DeclaredProblem> READ = new ClassValue<>() {
        @Override
        protected DeclaredProblem computeValue(Class<?> problem) {
            RecordComponent[] components = problem.isRecord() ? problem.getRecordComponents() : new RecordComponent[0];
            List<Method> accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            // A feature's own problems need not be public.
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return new DeclaredProblem(problem.getAnnotation(ProblemType.class), problem, accessors);
        }
    };

    static DeclaredProblem of(Class<?> problem) {
        return READ.get(problem);
    }

    String type() {
        if (declared == null) {
            throw new IllegalStateException(problem.getName() + " needs @ProblemType or a type() of its own");
        }
        return declared.value();
    }

    @Nullable String field() {
        return declared == null || declared.field().isEmpty() ? null : declared.field();
    }

    Map<String, Object> components(Problem of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method accessor : accessors) {
            try {
                Object value = accessor.invoke(of);
                if (value != null) {
                    values.put(accessor.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(problem.getName() + " cannot be read", e);
            }
        }
        return values;
    }
}
