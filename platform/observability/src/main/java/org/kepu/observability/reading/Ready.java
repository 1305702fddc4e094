package org.kepu.observability.reading;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether this replica takes calls, as {@code /q/health/ready} says it: {@code kepu_<service>_ready}. */
@ApplicationScoped
class Ready implements FigureSource {

    private final Asked health;

    Ready(SmallRyeHealthReporter reporter) {
        this.health = new Asked("ready", () -> {
            if (reporter.getReadiness().isDown()) {
                throw new IllegalStateException("not ready");
            }
        });
    }

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public List<Figure> read() throws InterruptedException {
        return List.of(Figure.of("ready", health.answers() ? 1 : 0));
    }
}
