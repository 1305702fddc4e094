package org.kepu.local.command;

import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;

/**
 * Is there room for a platform?
 *
 * @param wantedMebi free space asked for, in MiB
 */
record DiskCheck(long wantedMebi) {

    private static final long MEBI = 1024 * 1024;

    void check(StateFolder state) {
        long freeMebi = state.freeBytes() / MEBI;
        if (freeMebi < wantedMebi) {
            throw new Refusal("The disk that holds " + state.root() + " has " + freeMebi + " MiB free and Kepu needs "
                    + wantedMebi + " MiB: make room, or set KEPU_STATE to a folder on another disk.");
        }
    }
}
