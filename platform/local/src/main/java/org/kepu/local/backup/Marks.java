package org.kepu.local.backup;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.kepu.base.WallTime;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.keep.SafeFile;

/** When something last came to a good end, one file each: what the alerts on backups read. */
record Marks(StateFolder state) {

    static final String BACKUP = "backup";
    static final String DRILL = "restore-drill";

    void make() throws IOException {
        SafeFile.folder(state.marks());
    }

    void done(String name) {
        try {
            make();
            SafeFile.write(state.marks().resolve(name), WallTime.instant().truncatedTo(ChronoUnit.SECONDS) + "\n");
        } catch (IOException e) {
            throw new Refusal(
                    "The mark " + name + " in " + state.marks() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
