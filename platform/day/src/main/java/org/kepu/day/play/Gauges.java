package org.kepu.day.play;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metrics page read as text (Prometheus exposition format).
 *
 * @param page as the management port gives it; empty where nothing answered
 */
public record Gauges(String page) {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /**
     * The series of a gauge or counter that have these labels, added up by one label; parts of zero are left out.
     *
     * @param by the label whose values become the keys; series without it stand under the empty text
     */
    public SortedMap<String, Long> by(String name, Map<String, String> with, String by) {
        SortedMap<String, Long> parts = new TreeMap<>();
        for (String line : page.split("\n", -1)) {
            if (line.startsWith(name + "{") || line.startsWith(name + " ")) {
                Map<String, String> labels = labels(line);
                if (labels.entrySet().containsAll(with.entrySet())) {
                    long value = Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
                    parts.merge(labels.getOrDefault(by, ""), value, Long::sum);
                }
            }
        }
        parts.values().removeIf(value -> value == 0);
        return parts;
    }

    /** All those series added up. */
    public long sum(String name, Map<String, String> with) {
        return by(name, with, "").values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, String> labels(String line) {
        Map<String, String> labels = new TreeMap<>();
        Matcher matcher = LABEL.matcher(line);
        while (matcher.find()) {
            labels.put(matcher.group(1), matcher.group(2));
        }
        return labels;
    }
}
