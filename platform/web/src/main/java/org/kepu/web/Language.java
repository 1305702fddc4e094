package org.kepu.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language a caller is answered in: Chinese unless English is asked for first. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private static final int LONGEST_HEADER = 256;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** The language an {@code Accept-Language} header prefers; Chinese where it is absent, wrong or names neither. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return ZH;
        }
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            if (range.getWeight() > 0) {
                String language = range.getRange().split("-", 2)[0];
                if (language.equals("en")) {
                    return EN;
                }
                if (language.equals("zh") || language.equals("*")) {
                    return ZH;
                }
            }
        }
        return ZH;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            // A malformed header is no reason to refuse a request.
            return List.of();
        }
    }
}
