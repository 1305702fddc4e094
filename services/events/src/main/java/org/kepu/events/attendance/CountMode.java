package org.kepu.events.attendance;

import java.util.Locale;

/** How heads were counted (计数方式), a code of the vocabulary {@code count-mode}. */
enum CountMode {
    /** One row a person: feeds 人次 and 人. */
    BY_NAME,
    /** One row a group: feeds 人次 only. */
    HEAD_COUNT;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tag() {
        return "count-mode:" + code();
    }

    static CountMode ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
