package org.kepu.volunteers.person;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How old somebody is, as roughly as the rules allow (年龄段); no birthday is kept. */
public enum AgeBand {
    /** Below 14: registers only with a guardian (未满十四周岁). */
    UNDER_14("under-14", "未满14岁", "不满14岁", "14岁以下", "under14"),
    /** 14 to 17: a minor (未成年人). */
    FROM_14_TO_17("14-17", "14-17岁", "14至17岁", "14to17"),
    /** 18 to 59. */
    ADULT("18-59", "18-59岁", "18至59岁", "18to59"),
    /** 60 and above. */
    SENIOR("60-plus", "60岁以上", "60岁及以上", "60orolder");

    private final String code;
    private final Set<String> words;

    AgeBand(String code, String... words) {
        this.code = code;
        this.words = Set.of(words);
    }

    /** The code in the database and over HTTP. */
    public String code() {
        return code;
    }

    /** The band of a code. */
    public static Optional<AgeBand> of(String code) {
        return Stream.of(values()).filter(band -> band.code.equals(code)).findFirst();
    }

    /** The code of the band a list on paper calls by its words, with or without spaces; other text comes back as it is. */
    static @Nullable String codeOf(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.replaceAll("\\s", "").replaceAll("[–—~～]", "-").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(band -> band.words.contains(plain))
                .map(AgeBand::code)
                .findFirst()
                .orElse(words);
    }

    static AgeBand stored(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no age band has the code " + code));
    }

    /** Whether staff who open this person's data must say why (R20). */
    public boolean isMinor() {
        return this == UNDER_14 || this == FROM_14_TO_17;
    }
}
