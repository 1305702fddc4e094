package org.kepu.door.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Notices a caller that names other addresses and is not believed. A browser does not; a load balancer does, and as long as
 * it is not among {@code kepu.door.trusted-proxies} everybody behind it shares the limits of one address.
 */
@ApplicationScoped
class Proxies {

    private static final Logger LOG = Logger.getLogger(Proxies.class);
    /** Set by Quarkus, and taken off what callers send. */
    private static final String BELIEVED = "X-Forwarded-Trusted-Proxy";

    private final Counter unbelieved;
    private final AtomicBoolean said = new AtomicBoolean();

    @Inject
    Proxies(MeterRegistry meters) {
        this.unbelieved = meters.counter("kepu.web.forwarded.unbelieved");
    }

    /**
     * Counts what is not believed, and says it once: anybody can send such headers, so it must not fill the log. From which
     * address is not said, for it may be a person's.
     */
    void look(MultiMap headers) {
        if (isBelieved(headers)) {
            return;
        }
        unbelieved.increment();
        if (said.compareAndSet(false, true)) {
            LOG.warn(
                    "a caller says whom it calls for and is not believed: if that is the proxy before this door, name it in"
                            + " kepu.door.trusted-proxies, else everybody behind it shares the limits of one address");
        }
    }

    /** Whether nothing was said of other addresses, or by somebody who is believed. */
    static boolean isBelieved(MultiMap headers) {
        boolean forwarded = headers.contains("X-Forwarded-For") || headers.contains("Forwarded");
        return !forwarded || "true".equals(headers.get(BELIEVED));
    }
}
