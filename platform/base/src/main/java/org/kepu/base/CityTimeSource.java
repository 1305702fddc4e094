package org.kepu.base;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives every bean the one {@link CityTime} and, in a demonstration, keeps it following its file. */
@ApplicationScoped
class CityTimeSource {

    private final AtomicReference<@Nullable CityTimeFollower> follower = new AtomicReference<>();

    @Produces
    @Singleton
    CityTime cityTime(@ConfigProperty(name = "kepu.mode") Mode mode, CityTimeConfig config) {
        return of(mode, config);
    }

    /** City time as configured; refuses a time file anywhere but in a demonstration. */
    static CityTime of(Mode mode, CityTimeConfig config) {
        return config.timeFile()
                .map(file -> {
                    if (mode != Mode.DEMO) {
                        throw new IllegalStateException("kepu.city.time-file moves the clock and is for kepu.mode=demo"
                                + " only; this is kepu.mode=" + mode.name().toLowerCase(java.util.Locale.ROOT));
                    }
                    return CityTime.ofFile(config.zone(), file);
                })
                .orElseGet(() -> CityTime.ofWall(config.zone()));
    }

    /** Makes a wrong clock stop the start instead of the first request. */
    void start(@Observes StartupEvent event, CityTime time, CityTimeConfig config) {
        if (config.timeFile().isPresent()) {
            follower.set(CityTimeFollower.start(time));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        CityTimeFollower running = follower.getAndSet(null);
        if (running != null) {
            running.close();
        }
    }
}
