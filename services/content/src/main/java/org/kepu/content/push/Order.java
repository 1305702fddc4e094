package org.kepu.content.push;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.content.inbox.Letter;

/**
 * What is sent, and to whom (推送单). It does not change once it is given.
 *
 * @param pack id of the package
 * @param number of the package at that time
 * @param place code of the place in whose name it is sent
 * @param title one line for the inbox
 * @param text a few sentences for the inbox
 * @param language of both
 * @param themes what it is about
 * @param items what there is to read
 * @param corrects the push whose recipients get it, where it is a correction
 */
public record Order(
        UUID pack,
        int number,
        String place,
        String title,
        String text,
        String language,
        List<String> themes,
        List<Letter.Reading> items,
        Audience audience,
        @Nullable UUID corrects) {

    public Order {
        themes = List.copyOf(themes);
        items = List.copyOf(items);
    }
}
