package org.kepu.presence.card;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kepu.base.ReadableNumber;

/**
 * A volunteer's card (志愿者卡): whose number it is and until when, in city time. It says nothing else about the person.
 *
 * @param number the volunteer number, as {@link ReadableNumber} makes it
 * @param validUntil last moment at which it is good, whole seconds
 */
public record VolunteerCard(String number, Instant validUntil) {

    /** How long a card is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    public VolunteerCard {
        if (ReadableNumber.parse(number).filter(number::equals).isEmpty()) {
            throw new IllegalArgumentException("number must be a readable number in its stored form");
        }
        if (!validUntil.equals(validUntil.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("validUntil must be whole seconds, was " + validUntil);
        }
    }
}
