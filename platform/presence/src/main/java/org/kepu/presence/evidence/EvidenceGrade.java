package org.kepu.presence.evidence;

/** How well a presence is proven (证据等级, R2): A > B > C > D. */
public enum EvidenceGrade {
    /** By the person with a code of the place and time, in and out. */
    A,
    /** By staff who scanned the person's code. */
    B,
    /** By somebody responsible, or by the person with weaker means. */
    C,
    /** Afterwards, from a document. */
    D;

    /** Whether this grade is better than another. */
    public boolean isBetterThan(EvidenceGrade other) {
        return compareTo(other) < 0;
    }

    /** The worse of two grades. */
    public EvidenceGrade weaker(EvidenceGrade other) {
        return isBetterThan(other) ? other : this;
    }

    /** The better of two grades. */
    public EvidenceGrade stronger(EvidenceGrade other) {
        return isBetterThan(other) ? this : other;
    }
}
