package org.kepu.volunteers.person;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same of a person whatever happens to the registration.
 *
 * @param account the sign-in account's {@code sub}; absent where a helper registered somebody without one
 * @param ref stands for the person in events: derived from the account, or random and joined later
 * @param number the volunteer number people read (志愿者编号); personal
 * @param registeredBy account of who registered: the person's own, or the helper's
 * @param consentAt when consent was given, or recorded by the helper (city time)
 * @param notice version of the privacy notice consented to; null where a helper has seen another paper
 */
public record PersonFile(
        UUID id,
        @Nullable String account,
        String ref,
        String number,
        OffsetDateTime registeredAt,
        String registeredBy,
        OffsetDateTime consentAt,
        @Nullable String notice) {

    /** The same person with an account and the reference that belongs to it. */
    PersonFile joined(String newAccount, String newRef) {
        return new PersonFile(id, newAccount, newRef, number, registeredAt, registeredBy, consentAt, notice);
    }

    /** The same person, who has consented to a notice in force now. */
    PersonFile consented(OffsetDateTime at, String newNotice) {
        return new PersonFile(id, account, ref, number, registeredAt, registeredBy, at, newNotice);
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "PersonFile[" + id + "]";
    }
}
