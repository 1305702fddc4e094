package org.kepu.messaging.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why an event is parked, as an operator reads it. */
public final class Reasons {

    /** It was put behind another. */
    public static final String WAITS = "waits behind a parked event";

    private static final int LONGEST = 1000;

    private Reasons() {}

    /**
     * The root of a failure.
     *
     * @param ofStore what may be told of a failure of the store, whose own words may quote values; null for other failures
     */
    public static String of(Throwable failure, Function<Throwable, @Nullable String> ofStore) {
        Throwable root = failure;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        String told = ofStore.apply(root);
        return root.getClass().getSimpleName() + ": " + (told == null ? root.getMessage() : told);
    }

    /** As it can be stored. */
    public static String shown(String reason) {
        String text = StoredHeaders.text(reason);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
