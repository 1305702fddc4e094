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
     * Brings values under the primary key, at most so many, in small transactions.
     *
     * @return how many; 0 where none is left that can be
     * @throws Exception where the store cannot be read or written; what was done stays done
     */
    int rewrite(int most) throws Exception;

    /** Whether values of older keys are left to be forgotten instead of being rewritten. */
    default boolean expire() {
        return false;
    }
}
