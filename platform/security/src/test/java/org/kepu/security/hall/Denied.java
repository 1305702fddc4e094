package org.kepu.security.hall;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The figure {@code kepu_security_denied_total} as a collector reads it. */
@ApplicationScoped
class Denied {

    private static final String FIGURE = "kepu_security_denied_total";

    private final PrometheusMeterRegistry figures;

    Denied(PrometheusMeterRegistry figures) {
        this.figures = figures;
    }

    /** How often something was refused for this reason since the start. */
    double times(String reason) {
        List<String> lines = figures.scrape()
                .lines()
                .filter(line -> line.startsWith(FIGURE + "{"))
                .toList();
        return lines.stream()
                .filter(line -> line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure for " + reason + " in " + lines));
    }
}
