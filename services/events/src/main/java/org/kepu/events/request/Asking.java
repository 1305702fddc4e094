package org.kepu.events.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people send about requests; the desks check it. */
sealed interface Asking {

    /**
     * What is asked for.
     *
     * @param need a code of {@code need-class}; {@code theme} one of {@code theme}. A {@code complaint} needs place and topic only
     * @param topic in one's own words, up to 1,000 characters
     * @param group the primary group of those who would come; {@code unspecified} where it is missing
     * @param wantedFrom first day that would suit; {@code wantedTo} the last, the first where it is missing
     * @param byHelper a dispatcher asks for somebody without an account
     */
    record Order(
            @Nullable String need,
            @Nullable String theme,
            @Nullable String place,
            @Nullable String topic,
            @Nullable Integer audienceSize,
            @Nullable String group,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedTo,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable Boolean byHelper)
            implements Asking {

        /** What of it may be changed later. */
        OrderChange wish() {
            return new OrderChange(
                    need, theme, place, topic, audienceSize, group, wantedFrom, wantedTo, contactName, contactPhone);
        }

        /** Without words, name and number. */
        @Override
        public String toString() {
            return "Order[" + place + "]";
        }
    }

    /**
     * What is asked for instead, whole, by the rules of asking.
     *
     * @param need a code of {@code need-class}; {@code theme} one of {@code theme}
     * @param topic in one's own words, up to 1,000 characters
     * @param group the primary group of those who would come; {@code unspecified} where it is missing
     * @param wantedFrom first day that would suit; {@code wantedTo} the last, the first where it is missing
     */
    record OrderChange(
            @Nullable String need,
            @Nullable String theme,
            @Nullable String place,
            @Nullable String topic,
            @Nullable Integer audienceSize,
            @Nullable String group,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedTo,
            @Nullable String contactName,
            @Nullable String contactPhone)
            implements Asking {

        /** Without words, name and number. */
        @Override
        public String toString() {
            return "OrderChange[" + place + "]";
        }
    }

    /** What is answered to a complaint, up to 1,000 characters. */
    record Answer(@Nullable String words) implements Asking {

        /** Without the words. */
        @Override
        public String toString() {
            return "Answer[]";
        }
    }

    /** How it was: 1 to 5 stars, and words where one likes. */
    record Rating(@Nullable Integer stars, @Nullable String words) implements Asking {}

    /** Why it is refused: a code of {@code rejection-reason}, and a sentence for the resident where one likes. */
    record Rejection(@Nullable String reason, @Nullable String sentence) implements Asking {}
}
