package org.kepu.presence.late;

import java.util.List;

/**
 * The scans of one upload (补传), each answered for itself. The same nonce may stand in it twice: it gets the same answer.
 *
 * @param scans 1 to {@value #MOST}, in the order they were made
 */
public record LateUpload(List<LateScan> scans) {

    /** Scans of one upload at most. */
    public static final int MOST = 200;

    public LateUpload {
        scans = List.copyOf(scans);
        if (scans.isEmpty() || scans.size() > MOST) {
            throw new IllegalArgumentException("scans must be 1 to " + MOST + ", were " + scans.size());
        }
    }
}
