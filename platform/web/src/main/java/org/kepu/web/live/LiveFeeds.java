package org.kepu.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kepu.base.WallTime;
import org.kepu.web.CurrentRequest;
import org.kepu.web.HttpJson;
import org.kepu.web.WebConfig;

/** Makes the feeds of a service. */
@ApplicationScoped
public class LiveFeeds {

    private final WebConfig config;
    private final HttpJson json;
    private final CurrentRequest current;

    @Inject
    LiveFeeds(WebConfig config, HttpJson json, CurrentRequest current) {
        this.config = config;
        this.json = json;
        this.current = current;
    }

    /**
     * A feed of one kind of thing.
     *
     * @param name of its events
     * @param read what stands now of the keys somebody watches, called on a worker thread at most once a period by each
     *     replica, however many watch; a key that is missing in the answer says nothing
     */
    public <K> LiveFeed<K> of(String name, Function<Set<K>, Map<K, Standing>> read) {
        return new LiveFeed<>(name, read, config.live().every(), config.live().heartbeat(), json.mapper(), this::left);
    }

    /** How long the caller's token is still good, in wall time. */
    private Duration left() {
        Instant ends = current.tokenEnds();
        return ends == null ? Duration.ZERO : Duration.between(WallTime.instant(), ends);
    }
}
