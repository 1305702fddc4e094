package org.kepu.observability.reading;

import java.util.List;

/** A bean that reads figures from a store or another server. It is asked by one thread, again and again, for ever. */
public interface FigureSource {

    /** What it reads, in one word: the label of {@code kepu_<service>_reading_failed_total}. */
    String name();

    /**
     * Reads them all, by statements with a short time-out of their own. What it leaves out is shown no longer.
     *
     * @throws Exception where they cannot be read; they are then not known, which is not nought
     */
    List<Figure> read() throws Exception;

    /**
     * Of how many rounds it is read in one. What no alert needs and looks back on many days is read seldom, and by a source of its
     * own, so that it keeps nothing waiting that is needed at once.
     */
    default int rounds() {
        return 1;
    }
}
