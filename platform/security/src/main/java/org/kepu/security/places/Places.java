package org.kepu.security.places;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The place register as this replica sees it: an immutable tree in memory, read at start and again within a second of
 * any change, whichever replica took the change in.
 */
@ApplicationScoped
public class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);

    private final PlaceSource source;
    private volatile Snapshot snapshot = new Snapshot(Long.MIN_VALUE, new PlaceTree(List.of()));

    private record Snapshot(long edition, PlaceTree tree) {}

    Places(PlaceSource source) {
        this.source = source;
    }

    // Before anything else of the service starts: no question about a right may be asked of an empty tree.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        refresh();
    }

    /** Reads the register again if it has changed. Call it after a committed change of one's own to see it at once. */
    public synchronized void refresh() {
        // The mark is read before the rows: a change between the two is seen the next time.
        long edition = source.edition();
        if (edition == snapshot.edition()) {
            return;
        }
        PlaceTree tree = new PlaceTree(source.load());
        snapshot = new Snapshot(edition, tree);
        LOG.infof("the place register was read: edition=%d places=%d", edition, tree.size());
    }

    /** The whole register as of now, for a question that must see one state throughout. */
    public PlaceTree tree() {
        return snapshot.tree();
    }

    /** The entry of {@code code}, ended or not. */
    public Optional<Place> find(String code) {
        return tree().find(code);
    }

    /** Whether {@code place} is {@code ancestor} or lies below it, by parents and successors, never by digits. */
    public boolean covers(String ancestor, String place) {
        return tree().covers(ancestor, place);
    }

    /** The parent chain of {@code code}, nearest first, without itself. */
    public List<Place> ancestors(String code) {
        return tree().ancestors(code);
    }

    /** {@code code} and everything it covers. */
    public Set<String> within(String code) {
        return tree().within(code);
    }

    /** Everything {@code code} covers, predecessors included, without itself. */
    public Set<String> descendants(String code) {
        return tree().descendants(code);
    }

    /** The places whose parent is {@code code}, ended ones included, ordered by code. */
    public List<Place> children(String code) {
        return tree().children(code);
    }

    /** The places of one level that {@code code} covers, ended ones included, ordered by code. */
    public List<Place> atLevel(String code, String level) {
        return tree().atLevel(code, level);
    }
}
