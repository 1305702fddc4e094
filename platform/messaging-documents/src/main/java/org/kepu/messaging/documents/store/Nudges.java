package org.kepu.messaging.documents.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.messaging.OutboxWritten;

/**
 * Which documents of this replica have something for the relay. Only a hint, kept small: what is lost here is found by
 * looking for pending documents.
 */
@ApplicationScoped
public class Nudges {

    private static final int MOST = 10_000;

    private final Event<OutboxWritten> written;
    private final Map<String, Set<String>> idsByCollection = new LinkedHashMap<>();
    private int count;

    /** With nobody nudged yet. */
    public Nudges(Event<OutboxWritten> written) {
        this.written = written;
    }

    /** A document has been written with something for the relay. */
    public void add(String collection, String id) {
        synchronized (idsByCollection) {
            Set<String> ids = idsByCollection.computeIfAbsent(collection, each -> new LinkedHashSet<>());
            if (count < MOST && ids.add(id)) {
                count++;
            }
        }
        written.fire(new OutboxWritten());
    }

    /** Takes all there are, by collection. */
    public Map<String, List<String>> take() {
        synchronized (idsByCollection) {
            Map<String, List<String>> taken = new LinkedHashMap<>();
            idsByCollection.forEach((collection, ids) -> taken.put(collection, new ArrayList<>(ids)));
            idsByCollection.clear();
            count = 0;
            return taken;
        }
    }
}
