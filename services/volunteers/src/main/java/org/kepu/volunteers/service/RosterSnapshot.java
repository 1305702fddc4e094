package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paired device knows of its session while it has no signal (离线名册): enough to tell whose card it scans and to
 * call the roll. It says what stood when it was taken; what is decided stays with the service.
 *
 * @param takenAt city time
 * @param validUntil the device wipes it then: when check-out closes
 * @param cardKeys public keys of volunteers' cards by name, SubjectPublicKeyInfo in base64
 * @param lines as on the roll
 */
record RosterSnapshot(
        UUID session,
        String title,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        OffsetDateTime opensAt,
        OffsetDateTime takenAt,
        OffsetDateTime validUntil,
        Map<String, String> cardKeys,
        List<Line> lines) {

    RosterSnapshot {
        cardKeys = Map.copyOf(cardKeys);
        lines = List.copyOf(lines);
    }

    /**
     * One volunteer.
     *
     * @param name masked for a minor
     * @param card SHA-256 of {@code <session> <number on the card>}, 32 hex digits: tells whose a card is, not the number
     * @param mayServe false for who was suspended or has not been verified: his card is good, he is not
     */
    record Line(
            UUID person,
            String name,
            String role,
            String card,
            boolean mayServe,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out) {}

    /** Without the people. */
    @Override
    public String toString() {
        return "RosterSnapshot[" + session + ", " + lines.size() + " lines]";
    }
}
