package org.kepu.security.personal;

import java.util.Map;

/** Where values under the keys of personal columns lie; each store has its own. */
public interface SealedValues {

    /**
     * How many values lie under which key, by the key's id.
     *
     * @throws Exception where the store cannot be read
     */
    Map<Integer, Long> countByKey() throws Exception;

    /**
     * Brings values under the primary key, at most so many, in small transactions. One that cannot be read is left as it is and
     * keeps no other from its turn.
     *
     * @return how many; 0 where none is left that can be
     * @throws Exception where the store cannot be read or written; what was done stays done
     */
    int rewrite(int most) throws Exception;

    /** A round begins: what could not be read in the round before is tried again. */
    default void begin() {}

    /** How many values could not be read in this round, by {@code table.column}; they are left as they are. */
    default Map<String, Long> unreadable() {
        return Map.of();
    }

    /** Whether values of older keys are left to be forgotten instead of being rewritten. */
    default boolean expire() {
        return false;
    }
}
