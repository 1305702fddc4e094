package org.kepu.events.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is wished for, where and when, as far as the asker may change it.
 *
 * @param need a code of the vocabulary {@code need-class}
 * @param theme a code of the vocabulary {@code theme}
 * @param place code of the place it is for
 * @param audienceSize how many would come
 * @param group the primary group they belong to
 * @param wantedFrom first day that would suit; {@code wantedTo} the last
 * @param words what is personal in it
 */
record Wish(
        String need,
        @Nullable String theme,
        String place,
        int audienceSize,
        String group,
        LocalDate wantedFrom,
        LocalDate wantedTo,
        Asked.Words words) {}
