package org.kepu.venues.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kepu.web.Problem;
import org.kepu.web.ProblemSource;

/** Tells callers that the sign-in server is away: 503. */
@ApplicationScoped
class DirectoryFaults implements ProblemSource {

    @Override
    public Optional<Problem> problemOf(Throwable fault) {
        return fault instanceof DirectoryAway ? Optional.of(new DirectoryProblem.Away()) : Optional.empty();
    }
}
