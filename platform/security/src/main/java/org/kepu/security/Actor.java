package org.kepu.security;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under whose name something is written down (操作人): the account that calls, or this service where nobody does. */
@ApplicationScoped
public class Actor {

    private final Caller caller;
    private final String system;

    Actor(Caller caller, @ConfigProperty(name = "kepu.service") String service) {
        this.caller = caller;
        this.system = "system:" + service;
    }

    /** The caller's account, or {@code system:<service>} for due work and events. */
    public String name() {
        return Arc.container().requestContext().isActive() && caller.isSignedIn() ? caller.sub() : system;
    }
}
