package org.kepu.due;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The handlers of this service by kind; two for one kind stop the start. */
@Singleton
@Startup
class DueHandlers {

    private final Map<String, DueHandler> byKind = new TreeMap<>();

    DueHandlers(@All List<DueHandler> handlers) {
        for (DueHandler handler : handlers) {
            DueHandler other = byKind.put(handler.kind(), handler);
            if (other != null) {
                throw new IllegalStateException("two handlers do due work of the kind " + handler.kind());
            }
        }
    }

    /** Kinds this service does; it leaves others alone, which a newer version of it may have written. */
    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /**
     * The handler of a kind.
     *
     * @throws IllegalArgumentException where there is none
     */
    DueHandler of(String kind) {
        DueHandler handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("no handler does due work of the kind \"" + kind + "\"");
        }
        return handler;
    }
}
