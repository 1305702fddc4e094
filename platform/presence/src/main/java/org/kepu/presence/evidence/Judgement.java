package org.kepu.presence.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a trail of evidence is worth.
 *
 * @param grade the grade
 * @param toBeConfirmed whether a roll call or staff scan is still wanted (待确认); it does not count until then
 * @param flags stable codes of what stands out, sorted
 */
public record Judgement(EvidenceGrade grade, boolean toBeConfirmed, SortedSet<String> flags) {

    public Judgement {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    static Judgement of(EvidenceGrade grade, boolean toBeConfirmed, Set<String> flags) {
        return new Judgement(grade, toBeConfirmed, new TreeSet<>(flags));
    }

    /** A record is worth its weaker half and carries the flags of both. */
    Judgement with(Judgement other) {
        TreeSet<String> both = new TreeSet<>(flags);
        both.addAll(other.flags);
        return new Judgement(grade.weaker(other.grade), toBeConfirmed || other.toBeConfirmed, both);
    }
}
