package org.kepu.venues.place;

import java.util.Map;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with the register of places. */
public sealed interface PlaceProblem extends Problem {

    /** The same register is being imported right now. */
    @ProblemType("urn:kepu:problem:place-import-running")
    record ImportRunning() implements PlaceProblem {}

    /** The register has changed since the import was compared with it. */
    @ProblemType("urn:kepu:problem:place-import-outdated")
    record ImportOutdated() implements PlaceProblem {}

    /** A step that its state does not allow. */
    @ProblemType("urn:kepu:problem:place-import-wrong-state")
    record WrongState(PlaceImportStatus found) implements PlaceProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }
}
