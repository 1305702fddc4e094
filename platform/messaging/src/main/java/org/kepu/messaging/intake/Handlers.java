package org.kepu.messaging.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every handler of this service, by its consumer name. */
@ApplicationScoped
public class Handlers {

    private final Map<String, EventHandler> byConsumer = new LinkedHashMap<>();

    Handlers(@All List<EventHandler> handlers, @ConfigProperty(name = "kepu.service") String service) {
        for (EventHandler handler : handlers) {
            require(handler, service);
            EventHandler other = byConsumer.put(handler.consumer(), handler);
            if (other != null) {
                throw new IllegalStateException("two handlers read as the consumer " + handler.consumer()
                        + ": each needs a name of its own, or one would take the other's events for known");
            }
        }
    }

    private static void require(EventHandler handler, String service) {
        if (!handler.consumer().startsWith(service + ".")) {
            throw new IllegalStateException("the consumer " + handler.consumer() + " must begin with \"" + service
                    + ".\": two services with one name would share the events of a group between them");
        }
        if (handler.version() < 1) {
            throw new IllegalStateException("the handler " + handler.consumer() + " has the version "
                    + handler.version() + ", at least 1 is meant");
        }
        if (handler.version() > 1 && !(handler instanceof Projection)) {
            throw new IllegalStateException(
                    "the handler " + handler.consumer() + " has the version " + handler.version()
                            + ", but is no projection: a reaction never runs again for what it has handled");
        }
    }

    /** The handler of a consumer, if this service still has it. */
    public Optional<EventHandler> find(String consumer) {
        return Optional.ofNullable(byConsumer.get(consumer));
    }

    /** All of them. */
    public List<EventHandler> all() {
        return List.copyOf(byConsumer.values());
    }
}
