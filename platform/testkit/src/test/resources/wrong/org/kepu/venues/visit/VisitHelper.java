package org.kepu.venues.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Disabled;
import org.kepu.events.session.Session;
import org.mockito.Mockito;

/** Does everything no class may do. */
public class VisitHelper {
    static final String COUNT = "select count(*) from visit where day = current_date and made_at < now()";

    Emitter emitter;
    Session ofAnotherService;
    Mockito mock = new Mockito();

    @Incoming
    @RunOnVirtualThread
    void read() {}

    java.util.function.Supplier<java.time.Instant> clock = java.time.Instant::now;
    // A type of Java, not a word of SQL.
    java.time.LocalTime closes;

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    @Disabled
    void sleep() throws InterruptedException {
        Thread.sleep(System.currentTimeMillis());
        System.out.println("slept");
        java.util.logging.Logger.getLogger("visit").info("slept");
    }
}
