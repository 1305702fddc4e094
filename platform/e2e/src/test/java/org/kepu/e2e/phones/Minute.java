package org.kepu.e2e.phones;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything the phones were told, and how long after the first scan the last answer came.
 *
 * @param told the answers, those to second requests and of a second service among them
 * @param lasted from the first scan to the last answer
 */
public record Minute(List<Told> told, Duration lasted) {

    public Minute {
        told = List.copyOf(told);
    }

    static Minute of(List<Told> told, Crowd crowd) {
        Duration last = told.stream()
                .map(each -> crowd.cameAfter(each.phone()).plus(each.after()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Minute(told, last);
    }

    /** The phones that were told anything at all. */
    public Set<Integer> phones() {
        return told.stream().map(Told::phone).collect(Collectors.toSet());
    }

    /** First answers of a service by what they say, and how many. */
    public Map<String, Integer> outcomes(String service) {
        return told.stream()
                .filter(each -> each.service().equals(service) && !each.again())
                .collect(Collectors.toMap(Told::outcome, each -> 1, Integer::sum, TreeMap::new));
    }

    /** The records a service said it made. */
    public Set<String> records(String service) {
        return told.stream()
                .filter(each -> each.service().equals(service) && each.done())
                .map(Told::record)
                .collect(Collectors.toSet());
    }

    /** Pairs of answers to two equal requests, first and second, that are not the same. */
    public List<Told> unlikeTheFirst() {
        Map<Integer, Told> first = told.stream()
                .filter(each -> each.service().equals("volunteers") && !each.again())
                .collect(Collectors.toMap(Told::phone, each -> each));
        return told.stream().filter(Told::again).filter(unlike(first)).toList();
    }

    private static Predicate<Told> unlike(Map<Integer, Told> first) {
        return again -> {
            Told one = first.get(again.phone());
            return one == null
                    || !one.outcome().equals(again.outcome())
                    || !one.record().equals(again.record());
        };
    }

    /** What phones were told that had to send again, and how often; empty where each was answered at once. */
    public Map<String, Integer> holds() {
        return told.stream()
                .flatMap(each -> each.before().stream())
                .collect(Collectors.toMap(hold -> hold, hold -> 1, Integer::sum, TreeMap::new));
    }

    /** The waiting time below which this share of the answers lies. */
    public Duration within(double share) {
        return quantile(told.stream().map(Told::after).toList(), share);
    }

    /** The value below which this share lies: the nearest one above. */
    public static Duration quantile(List<Duration> values, double share) {
        List<Duration> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }
}
