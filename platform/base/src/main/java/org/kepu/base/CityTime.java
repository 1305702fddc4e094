package org.kepu.base;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * City time (城市时间): the one clock of every rule and of every business time stored or shown.
 *
 * <p>It is wall time plus an offset. The offset is zero unless a demonstration moves it through one file, which holds an
 * ISO-8601 duration ({@code PT-18954H30M}) and may only grow. {@link #refresh()} reads the file; {@link #offset()} is
 * reported on the management port so that whoever moved the file can wait for every service.
 */
public final class CityTime extends Clock {

    private final Clock wall;
    private final ZoneId zone;
    private final @Nullable Path offsetFile;
    private final AtomicReference<Duration> offset;

    private CityTime(Clock wall, ZoneId zone, @Nullable Path offsetFile, AtomicReference<Duration> offset) {
        this.wall = wall;
        this.zone = zone;
        this.offsetFile = offsetFile;
        this.offset = offset;
    }

    /** City time that is wall time, in the city's zone. */
    public static CityTime ofWall(ZoneId zone) {
        return new CityTime(Clock.systemUTC(), zone, null, new AtomicReference<>(Duration.ZERO));
    }

    /** City time moved by the duration in {@code offsetFile}, for demonstrations only; an absent file means zero. */
    public static CityTime ofFile(ZoneId zone, Path offsetFile) {
        CityTime time = new CityTime(Clock.systemUTC(), zone, offsetFile, new AtomicReference<>());
        time.offset.set(time.read());
        return time;
    }

    /** City time over another wall clock, for plain tests. */
    public static CityTime ofClock(Clock wall, ZoneId zone) {
        return new CityTime(wall, zone, null, new AtomicReference<>(Duration.ZERO));
    }

    /** Takes over a larger offset from the file; a smaller one is ignored, because city time never runs back. */
    public void refresh() {
        if (offsetFile == null) {
            return;
        }
        Duration next = read();
        offset.updateAndGet(now -> next.compareTo(now) > 0 ? next : now);
    }

    private Duration read() {
        Path file = requireNonNull(offsetFile);
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeException e) {
            throw new IllegalStateException("the city-time file " + file + " must hold an ISO-8601 duration", e);
        }
    }

    /** How far city time is from wall time. */
    public Duration offset() {
        return requireNonNull(offset.get());
    }

    /** Now, with the city's offset from UTC: the form in which a business time is stored and shown. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(instant(), zone).truncatedTo(ChronoUnit.MICROS);
    }

    /** The city's date today. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** The city's local date of a moment: the day a fact counts on. */
    public LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }

    /** The same moment with the city's offset from UTC: how a time that was stored is shown. */
    public OffsetDateTime inCity(OffsetDateTime moment) {
        return OffsetDateTime.ofInstant(moment.toInstant(), zone);
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new CityTime(wall, other, offsetFile, offset);
    }
}
