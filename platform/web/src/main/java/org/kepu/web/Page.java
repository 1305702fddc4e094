package org.kepu.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param items at most {@code limit}
 * @param next cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Items of a page whose request names no limit. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most items of one page. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The limit a request asked for; 422 below 1 or above {@value #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        Checks checks = new Checks();
        int limit = asked == null ? DEFAULT_LIMIT : checks.number("limit", asked, 1, MAX_LIMIT);
        checks.throwIfAny();
        return limit;
    }

    /**
     * The page out of rows that were read with {@code limit + 1}, so that one row too many tells there is more.
     *
     * @param cursor sort keys of a row
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).encode());
    }

    /** The same page in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
