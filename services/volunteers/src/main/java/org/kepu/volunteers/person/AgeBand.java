package org.kepu.volunteers.person;

import java.util.Optional;
import java.util.stream.Stream;

/** How old somebody is, as roughly as the rules allow (年龄段); no birthday is kept. */
public enum AgeBand {
    /** Below 14: registers only with a guardian (未满十四周岁). */
    UNDER_14("under-14"),
    /** 14 to 17: a minor (未成年人). */
    FROM_14_TO_17("14-17"),
    /** 18 to 59. */
    ADULT("18-59"),
    /** 60 and above. */
    SENIOR("60-plus");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** The code in the database and over HTTP. */
    public String code() {
        return code;
    }

    /** The band of a code. */
    public static Optional<AgeBand> of(String code) {
        return Stream.of(values()).filter(band -> band.code.equals(code)).findFirst();
    }

    static AgeBand stored(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no age band has the code " + code));
    }

    /** Whether staff who open this person's data must say why (R20). */
    public boolean isMinor() {
        return this == UNDER_14 || this == FROM_14_TO_17;
    }
}
