package org.kepu.web.sample;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.live.LiveFeed;
import org.kepu.web.live.LiveFeeds;
import org.kepu.web.live.Standing;

/** Scores somebody watches. */
@Path("/api/sample/v1/boards")
public class BoardResource {

    /** The scores, and how often they were read. */
    @Singleton
    public static class Boards {

        /** Points by board. */
        public final Map<String, Integer> points = new ConcurrentHashMap<>();

        /** Readings so far. */
        public final AtomicInteger readings = new AtomicInteger();

        /** Whether the next reading fails. */
        public volatile boolean broken;

        private final LiveFeed<String> feed;

        @Inject
        Boards(LiveFeeds feeds) {
            this.feed = feeds.of("score", this::read);
        }

        private Map<String, Standing> read(Set<String> boards) {
            readings.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("the store is away");
            }
            Map<String, Standing> standings = new HashMap<>();
            points.forEach((board, score) -> {
                if (boards.contains(board)) {
                    standings.put(board, new Standing(score.toString(), Map.of("board", board, "points", score)));
                }
            });
            return standings;
        }
    }

    @Inject
    Boards boards;

    @GET
    @Path("{board}/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(
            @PathParam("board") String board, @HeaderParam("Last-Event-ID") @Nullable String last) {
        if (!boards.points.containsKey(board)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return boards.feed.open(board, last);
    }
}
