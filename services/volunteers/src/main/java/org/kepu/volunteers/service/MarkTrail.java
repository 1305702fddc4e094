package org.kepu.volunteers.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.evidence.EvidenceTrail;
import org.kepu.presence.evidence.Signal;
import org.kepu.presence.late.ClockSkew;

/**
 * Everything known of one presence (证据链): the marks of both sides, each in the order it came. The first of a side fixes
 * its time; whatever comes later can only confirm.
 */
record MarkTrail(List<Mark> in, List<Mark> out) {

    MarkTrail {
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    static MarkTrail of(List<Mark> marks) {
        return new MarkTrail(
                marks.stream().filter(mark -> mark.side() == Side.IN).toList(),
                marks.stream().filter(mark -> mark.side() == Side.OUT).toList());
    }

    /** The mark that fixes the time of a side. */
    Optional<Mark> first(Side side) {
        return (side == Side.IN ? in : out).stream().findFirst();
    }

    /** The trail after one more mark. */
    MarkTrail and(Mark mark) {
        return of(Stream.concat(Stream.concat(in.stream(), out.stream()), Stream.of(mark))
                .toList());
    }

    /** What was known when this mark was answered: a repeated call gets the same answer. */
    MarkTrail upTo(Mark answered) {
        return new MarkTrail(
                in.stream().filter(mark -> isKnownBy(mark, answered)).toList(),
                answered.side() == Side.IN
                        ? List.of()
                        : out.stream().filter(mark -> isKnownBy(mark, answered)).toList());
    }

    private static boolean isKnownBy(Mark mark, Mark answered) {
        return !mark.receivedAt().isAfter(answered.receivedAt());
    }

    /** What the one table judges. */
    EvidenceTrail evidence(Set<Signal> signals) {
        EvidenceTrail trail = EvidenceTrail.of(in.getFirst().evidence());
        for (Mark later : in.subList(1, in.size())) {
            trail = trail.in(later.evidence());
        }
        for (Mark each : out) {
            trail = trail.out(each.evidence());
        }
        for (Signal signal : signals) {
            trail = trail.noticed(signal);
        }
        return trail;
    }

    /** Accounts of staff who scanned, called the roll or filled in: they do not approve what they recorded (R4). */
    Set<String> actors() {
        return marks().flatMap(mark -> Stream.ofNullable(mark.source().actor())).collect(Collectors.toSet());
    }

    /** Whether the clock of a device was notably wrong. */
    boolean hasSkew() {
        return marks().flatMap(mark -> Stream.ofNullable(mark.source().skewSeconds()))
                .anyMatch(seconds -> Math.abs(seconds) >= ClockSkew.NOTABLE.toSeconds());
    }

    private Stream<Mark> marks() {
        return Stream.concat(in.stream(), out.stream());
    }
}
