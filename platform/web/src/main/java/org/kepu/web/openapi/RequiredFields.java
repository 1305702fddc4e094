package org.kepu.web.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a body are always there: the components of its record that are not {@code @Nullable}, so that a typed client
 * need not ask whether a version or an id is missing.
 *
 * @param byRecord components of the records of the application, by simple name
 */
record RequiredFields(Map<String, List<Fields>> byRecord) {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** All components of one record, and those of them that are never null. */
    record Fields(Set<String> all, Set<String> required) {}

    /** Reads them from the application. */
    static RequiredFields of(IndexView index) {
        return new RequiredFields(index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.kepu."))
                .collect(Collectors.groupingBy(
                        ClassInfo::simpleName,
                        Collectors.mapping(RequiredFields::fields, Collectors.toUnmodifiableList()))));
    }

    private static Fields fields(ClassInfo type) {
        return new Fields(
                names(type.recordComponents()),
                names(type.recordComponents().stream()
                        .filter(component -> !component.type().hasAnnotation(NULLABLE))
                        .toList()));
    }

    private static Set<String> names(Collection<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Marks the fields of a schema; a schema that is of no record, or may be of two that differ, stays as it is. */
    void addTo(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || schema.getRequired() != null) {
            return;
        }
        Set<Set<String>> required = byRecord.entrySet().stream()
                // A generic record carries its argument in its name (PageVenueView), a second one of a name a number.
                .filter(known -> name.startsWith(known.getKey()))
                .flatMap(known -> known.getValue().stream())
                .filter(fields -> fields.all().equals(properties.keySet()))
                .map(Fields::required)
                .collect(Collectors.toUnmodifiableSet());
        if (required.size() == 1) {
            List<String> inOrder = properties.keySet().stream()
                    .filter(required.iterator().next()::contains)
                    .toList();
            schema.setRequired(inOrder.isEmpty() ? null : inOrder);
        }
    }
}
