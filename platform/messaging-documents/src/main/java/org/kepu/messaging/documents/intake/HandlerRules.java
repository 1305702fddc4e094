package org.kepu.messaging.documents.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.Handlers;
import org.kepu.messaging.intake.Projection;

/** Refuses to start with a handler that relies on a memory of events: without transactions there is none. */
@ApplicationScoped
class HandlerRules {

    private final Handlers handlers;

    HandlerRules(Handlers handlers) {
        this.handlers = handlers;
    }

    /** Before any channel begins to read. */
    void check(@Observes @Priority(1) StartupEvent event) {
        handlers.all().forEach(HandlerRules::check);
    }

    static void check(EventHandler handler) {
        if (handler.remembersEvents() && !(handler instanceof Projection)) {
            throw new IllegalStateException("the handler " + handler.consumer()
                    + " would be called again for events it knows: let its writes stand that (a versioned upsert, or an"
                    + " insert whose id comes from the event), and remembersEvents() say no");
        }
    }
}
