package org.kepu.events.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked (点单内容): the asker may change the wish while nobody has taken it, never the rest.
 *
 * @param number what people read and say of it
 * @param account the resident who asked, null where a helper asked for somebody without an account
 * @param personRef stands for that account; notices go there
 * @param need a code of the vocabulary {@code need-class}
 * @param theme a code of the vocabulary {@code theme}
 * @param place code of the place it is for
 * @param audienceSize how many would come
 * @param group the primary group they belong to
 * @param wantedFrom first day that would suit; {@code wantedTo} the last
 * @param words what is personal in it
 */
record Asked(
        UUID id,
        String number,
        @Nullable String account,
        @Nullable String personRef,
        String need,
        @Nullable String theme,
        String place,
        int audienceSize,
        String group,
        LocalDate wantedFrom,
        LocalDate wantedTo,
        Words words,
        OffsetDateTime submittedAt) {

    Asked {
        if (audienceSize < 1) {
            throw new IllegalArgumentException("audienceSize must be positive, was " + audienceSize);
        }
        if (wantedTo.isBefore(wantedFrom)) {
            throw new IllegalArgumentException("wantedTo must not lie before wantedFrom");
        }
    }

    /** The need of whoever has something to complain of (投诉); it is answered in words, not by a session. Requirement R24. */
    static final String COMPLAINT = "complaint";

    /** Whether it is a complaint. */
    boolean isComplaint() {
        return need.equals(COMPLAINT);
    }

    /**
     * What only this service knows: encrypted, in no event, no log and no audit.
     *
     * @param topic what is asked for, in the asker's words
     * @param contactName whom to talk to; null where a complaint names nobody
     * @param contactPhone how to reach that person
     */
    record Words(
            String topic,
            @Nullable String contactName,
            @Nullable String contactPhone) {
        /** Without any of them. */
        @Override
        public String toString() {
            return "Words[]";
        }
    }

    /** Somebody's wish, under this id and number. */
    static Asked of(
            UUID id,
            String number,
            @Nullable String account,
            @Nullable String personRef,
            Wish wish,
            OffsetDateTime submittedAt) {
        return new Asked(
                id,
                number,
                account,
                personRef,
                wish.need(),
                wish.theme(),
                wish.place(),
                wish.audienceSize(),
                wish.group(),
                wish.wantedFrom(),
                wish.wantedTo(),
                wish.words(),
                submittedAt);
    }

    /** The same request with another wish. */
    Asked wishing(Wish wish) {
        return of(id, number, account, personRef, wish, submittedAt);
    }

    /** Whether figures count this as they count another: by place, need, theme and group. */
    boolean countsAs(Asked other) {
        return place.equals(other.place)
                && need.equals(other.need)
                && Objects.equals(theme, other.theme)
                && group.equals(other.group);
    }

    /** Whether a helper asked. */
    boolean byHelper() {
        return account == null;
    }
}
