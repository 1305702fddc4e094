package org.kepu.volunteers.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Shifts as an iCalendar file (日历文件, RFC 5545) in the city's time zone. Taken in again, a shift that was moved moves and
 * one that was called off is struck, because each keeps its id and its sequence grows.
 *
 * @param zone of the city; its definition is part of the file
 * @param madeAt when the file was made
 */
record ShiftCalendar(ZoneId zone, Instant madeAt) {

    private static final String PRODUCT = "-//Kepu//volunteers//ZH";

    /**
     * The file.
     *
     * @param placeName the name of a place code
     */
    byte[] write(List<CalendarEntry> entries, UnaryOperator<String> placeName) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        // Definitions of zones are those of the library: it must not ask another host for newer ones.
        calendar.add(new TimeZoneRegistryImpl("zoneinfo/", false)
                .getTimeZone(zone.getId())
                .getVTimeZone());
        entries.forEach(entry -> calendar.add(event(entry, placeName)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(!entries.isEmpty()).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar could not be written to memory", e);
        }
        return file.toByteArray();
    }

    private VEvent event(CalendarEntry entry, UnaryOperator<String> placeName) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.signUp() + "@volunteers.kepu"));
        event.add(new DtStamp(madeAt.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(local(entry.startsAt())));
        event.add(new DtEnd<>(local(entry.endsAt())));
        event.add(new Summary(entry.title()));
        event.add(new Location(placeName.apply(entry.place())));
        event.add(new Status(entry.standing().name()));
        event.add(new Sequence(Math.toIntExact(entry.sequence())));
        return event;
    }

    private ZonedDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone);
    }
}
