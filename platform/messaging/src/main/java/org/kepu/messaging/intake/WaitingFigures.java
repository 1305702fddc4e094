package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.WaitingCounts.Waiting;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/** How many parked events wait for somebody, and for how long, per consumer (R23). */
@ApplicationScoped
class WaitingFigures implements FigureSource {

    private final Instance<WaitingCounts> counts;
    private final Handlers handlers;

    WaitingFigures(Instance<WaitingCounts> counts, Handlers handlers) {
        this.counts = counts;
        this.handlers = handlers;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public List<Figure> read() throws Exception {
        List<Figure> figures = new ArrayList<>();
        if (counts.isUnsatisfied()) {
            return figures;
        }
        Map<String, Waiting> waiting = counts.get().countWaiting();
        Instant now = WallTime.instant();
        for (EventHandler handler : handlers.all()) {
            Waiting of = waiting.get(handler.consumer());
            figures.add(figure("waiting", handler, of == null ? 0 : of.events()));
            figures.add(figure("waiting.oldest.seconds", handler, age(of, now)));
        }
        return figures;
    }

    private static Figure figure(String name, EventHandler handler, double value) {
        return Figure.of("intake." + name, "consumer", handler.consumer(), value);
    }

    private static double age(@Nullable Waiting waiting, Instant now) {
        return waiting == null
                ? 0
                : Math.max(0, Duration.between(waiting.oldest(), now).toSeconds());
    }
}
