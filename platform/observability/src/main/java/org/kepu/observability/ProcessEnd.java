package org.kepu.observability;

/** The two ways in which a process ends itself. */
interface ProcessEnd {

    /** Begins an orderly shutdown and returns at once. */
    void orderly(int code);

    /** Ends the process now, whatever it is doing. */
    void now(int code);
}
