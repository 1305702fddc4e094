package org.kepu.events.attendance;

import org.jspecify.annotations.Nullable;
import org.kepu.base.PlainText;

/**
 * Who came, as staff wrote it on the list (签到表); never leaves this service (R20).
 *
 * @param name 1 to 60 characters
 * @param phone tells two people of one name apart
 */
record Attendee(String name, @Nullable String phone) {

    Attendee {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be empty");
        }
    }

    /** The first character and a star, for those who may not see a minor's name. */
    String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(1, PlainText.length(name)))) + "＊";
    }

    /** Without name and number. */
    @Override
    public String toString() {
        return "Attendee[]";
    }
}
