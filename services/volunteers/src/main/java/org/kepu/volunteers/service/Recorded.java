package org.kepu.volunteers.service;

import org.kepu.presence.evidence.Judgement;

/** What became of a sighting. */
sealed interface Recorded {

    /** The mark that fixes the time of its side. */
    Mark mark();

    /** What the presence is worth now. */
    Judgement worth();

    /** It was the first of its side. */
    record First(Mark mark, Judgement worth) implements Recorded {}

    /** The same call once more. */
    record Repeated(Mark mark, Judgement worth) implements Recorded {}

    /**
     * Another had fixed the time before.
     *
     * @param kept whether this sighting is kept as further evidence
     */
    record Already(Mark mark, Judgement worth, boolean kept) implements Recorded {}
}
