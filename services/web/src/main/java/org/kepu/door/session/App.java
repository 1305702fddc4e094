package org.kepu.door.session;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the two apps asks, as the header {@value #HEADER} says; it decides how long an unused session lives. */
public enum App {
    PHONE("m"),
    CONSOLE("console");

    /** The header every call of the app carries; no other site can send it. */
    public static final String HEADER = "X-Kepu-App";

    private final String code;

    App(String code) {
        this.code = code;
    }

    /** Its value in the header and in the table. */
    public String code() {
        return code;
    }

    /** Where it begins. */
    public String home() {
        return "/" + code + "/";
    }

    /** The app a header names. */
    public static Optional<App> of(@Nullable String code) {
        return Arrays.stream(values()).filter(app -> app.code.equals(code)).findFirst();
    }

    /** The app a page's path belongs to; the phone's where it belongs to none. */
    public static App ofPath(String path) {
        return path.startsWith(CONSOLE.home()) ? CONSOLE : PHONE;
    }
}
