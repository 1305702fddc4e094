package org.kepu.local.command;

import java.util.List;
import org.kepu.local.StateFolder;
import org.kepu.local.supervise.RunningPlatform;

/** {@code make down}: stops everything in good order; state survives. */
public record Down(List<StateFolder> folders) {

    private static final long SECONDS = 120;

    public int run() throws InterruptedException {
        boolean any = false;
        for (StateFolder state : folders) {
            RunningPlatform running = new RunningPlatform(state);
            boolean orphans = !running.isSupervised() && !running.orphans().isEmpty();
            if (orphans) {
                running.endOrphans();
            }
            if (orphans || running.stop(SECONDS)) {
                System.out.println("Kepu has stopped; its state stays in " + state.root() + ".");
                any = true;
            }
        }
        if (!any) {
            System.out.println("Kepu was not running.");
        }
        return 0;
    }
}
