package org.kepu.door.pages;

import java.util.Arrays;
import java.util.Locale;

/** How a file is compressed on the way, the smallest first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String code;
    private final String suffix;

    Encoding(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** As {@code Content-Encoding} names it. */
    String code() {
        return code;
    }

    /** What the name of a file that was compressed by the build ends with. */
    String suffix() {
        return suffix;
    }

    /** Whether a browser takes it; {@code q=0} means it does not. */
    boolean isAcceptedBy(String acceptEncoding) {
        return this == IDENTITY
                || Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String offer) {
        String[] parts = offer.split(";", 2);
        return parts[0].strip().equals(code)
                && (parts.length == 1 || !parts[1].strip().matches("q\\s*=\\s*0(\\.0*)?"));
    }
}
