package org.kepu.contracts;

import java.util.Locale;

/** A text the product shows, in Chinese and English. */
public record Text(String zh, String en) {

    public Text {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("zh must not be blank");
        }
        if (en.isBlank()) {
            throw new IllegalArgumentException("en must not be blank, zh was " + zh);
        }
    }

    /** English for an English reader, Chinese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
