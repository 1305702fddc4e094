package org.kepu.metrics.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.intake.FigurePositions;
import org.kepu.web.live.LiveFeed;
import org.kepu.web.live.LiveFeeds;
import org.kepu.web.live.Standing;

/** Tells that figures have moved; which ones a screen shows it knows itself, and reads them again. */
@ApplicationScoped
class FigureChanges {

    private static final String ALL = "all";

    private final FigurePositions positions;
    private final CityTime time;
    private final LiveFeed<String> feed;

    FigureChanges(FigurePositions positions, CityTime time, LiveFeeds feeds) {
        this.positions = positions;
        this.time = time;
        this.feed = feeds.of("figures", this::read);
    }

    /**
     * Figures have moved.
     *
     * @param position how far the figures have come
     * @param asOf city time at which that was read
     */
    public record FiguresMoved(long position, OffsetDateTime asOf) {}

    Multi<OutboundSseEvent> open(@Nullable String lastEventId) {
        return feed.open(ALL, lastEventId);
    }

    private Map<String, Standing> read(Set<String> ignored) {
        long position = positions.now();
        return Map.of(ALL, new Standing(Long.toString(position), new FiguresMoved(position, time.now())));
    }
}
