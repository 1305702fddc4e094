package org.kepu.presence.card;

/** What the check of a volunteer's card found. Only the first is accepted. */
public sealed interface CardCheck {

    /** A true card in its time. */
    record Good(VolunteerCard card) implements CardCheck {}

    /** A true card whose seven days are over; the phone fetches a new one when it has signal. */
    record Expired(VolunteerCard card) implements CardCheck {}

    /** Not signed by the key it names. */
    record Wrong() implements CardCheck {}

    /** Signed with a key this service does not know. */
    record UnknownKey() implements CardCheck {}

    /** Not a card at all. */
    record Malformed() implements CardCheck {}
}
