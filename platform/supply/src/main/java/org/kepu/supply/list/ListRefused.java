package org.kepu.supply.list;

import java.io.Serial;

/** A list cannot be made; the message is a sentence for whoever asked for it. */
public final class ListRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ListRefused(String sentence) {
        super(sentence);
    }
}
