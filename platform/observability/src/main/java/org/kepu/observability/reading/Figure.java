package org.kepu.observability.reading;

import java.util.Map;

/**
 * One value under its labels.
 *
 * @param name with dots and its unit, without {@code kepu.<service>.}: {@code outbox.oldest.seconds}; a name that begins with
 *     {@code kepu.} is whole
 * @param labels no finer than county; all figures of a name have the same
 */
public record Figure(String name, Map<String, String> labels, double value) {

    public Figure {
        labels = Map.copyOf(labels);
    }

    /** A value without labels. */
    public static Figure of(String name, double value) {
        return new Figure(name, Map.of(), value);
    }

    /** A value with one label. */
    public static Figure of(String name, String label, String value, double figure) {
        return new Figure(name, Map.of(label, value), figure);
    }
}
