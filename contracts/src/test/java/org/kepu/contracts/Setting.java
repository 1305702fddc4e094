package org.kepu.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param name the whole property, for instance {@code kepu.web.body-limit}
 * @param standard its default; null where it must be given
 * @param optional whether it may be left out although it has no default
 * @param meaning what it is, from its Javadoc
 */
record Setting(String name, @Nullable String standard, boolean optional, String meaning) {

    String shownDefault() {
        if (standard != null) {
            return standard.isEmpty() ? "empty" : "`" + standard + "`";
        }
        return optional ? "–" : "**must be given**";
    }
}
