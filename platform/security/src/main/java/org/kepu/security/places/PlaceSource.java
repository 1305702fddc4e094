package org.kepu.security.places;

import java.util.List;

/**
 * Where {@link Places} reads the register from: the table {@code place_copy} by default; the service that owns the
 * register, or keeps its copy in documents, brings a bean of its own.
 */
public interface PlaceSource {

    /**
     * A mark that changes with every committed change of the register. It is asked for every second by every replica, so
     * it must cost no more than reading one row.
     */
    long edition();

    /** Every entry, ended ones included. */
    List<Place> load();
}
