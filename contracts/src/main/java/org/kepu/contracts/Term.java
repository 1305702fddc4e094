package org.kepu.contracts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One term of a vocabulary.
 *
 * @param order place in an ordered vocabulary, lowest first; null where terms have no order
 * @param also other wordings of the plans for the same thing
 * @param seeds the plans that use one of the wordings, 000 to 004
 * @param amounts of a fact kind: the amounts such a fact carries
 * @param codes of a holding kind: the vocabulary its code comes from
 * @param subject of a holding kind: what it is counted for
 * @param from of a fact or holding kind: the streams that carry it
 */
public record Term(
        String code,
        String zh,
        String en,
        @Nullable Integer order,
        List<String> also,
        List<String> seeds,
        List<String> amounts,
        @Nullable String codes,
        @Nullable String subject,
        List<String> from) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*|[A-D]");

    public Term {
        if (!SLUG.matcher(code).matches()) {
            throw new IllegalArgumentException("code must be a slug, was " + code);
        }
        also = Lists.orEmpty(also);
        seeds = Lists.orEmpty(seeds);
        amounts = Lists.orEmpty(amounts);
        from = Lists.orEmpty(from);
    }

    public Text text() {
        return new Text(zh, en);
    }
}
