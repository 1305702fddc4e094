package org.kepu.local.supervise;

import java.nio.file.Path;
import org.kepu.local.StateFolder;

/** A file that keeps a part stopped while it exists: how a test takes a database away for a while. */
public final class Hold {

    private Hold() {}

    /** The file that holds a part. */
    public static Path file(StateFolder state, String part) {
        return state.run().resolve(part + ".hold");
    }
}
