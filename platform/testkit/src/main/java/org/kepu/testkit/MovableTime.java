package org.kepu.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.CityTime;
import org.kepu.base.WallTime;

/**
 * City time (城市时间) that a test moves: {@code @Inject MovableTime time}.
 *
 * <p>It starts as wall time, stands still once it has been moved, and is wall time again after every test method. It
 * takes the place of the application's {@link CityTime}; tokens and other technical times stay on wall time.
 */
@Singleton
public class MovableTime {

    private final ZoneId zone;
    private volatile InstantSource source = WallTime::instant;

    /** A clock of its own, for plain tests. */
    public MovableTime(@ConfigProperty(name = "kepu.city.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.zone = zone;
    }

    /** City time that follows this clock. */
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    public CityTime cityTime() {
        return CityTime.ofClock(new Moved(zone), zone);
    }

    /** City time is this moment from now on, and stands still. */
    public void moveTo(OffsetDateTime moment) {
        stop(moment.toInstant());
    }

    /** City time is this moment from now on, and stands still: {@code moveTo("2024-09-21T09:00:00+08:00")}. */
    public void moveTo(String moment) {
        moveTo(OffsetDateTime.parse(moment));
    }

    /** City time is later by {@code step} from now on, and stands still. */
    public void advance(Duration step) {
        stop(now().plus(step));
    }

    /** City time goes on from where it stands. */
    public void letRun() {
        Duration offset = Duration.between(WallTime.instant(), now());
        source = InstantSource.offset(WallTime::instant, offset);
    }

    /** City time is wall time again. */
    public void reset() {
        source = WallTime::instant;
    }

    private void stop(Instant moment) {
        source = InstantSource.fixed(moment);
    }

    private Instant now() {
        return source.instant();
    }

    private final class Moved extends Clock {
        private final ZoneId shown;

        private Moved(ZoneId shown) {
            this.shown = shown;
        }

        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return shown;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }
    }
}
