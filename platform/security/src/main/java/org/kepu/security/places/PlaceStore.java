package org.kepu.security.places;

import java.util.List;

/** A copy of the register that {@link PlaceIntake} keeps up to date, wherever a service keeps its data. */
public interface PlaceStore extends PlaceSource {

    /** Takes over what is newer than what is held; the same again changes nothing. */
    void apply(List<PlaceChange> changes);

    /** Lets every entry be written again whatever its version, for a rebuild. */
    void expectEverythingAgain();
}
