package org.kepu.local.supervise;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Signal;

/** The platform of one state folder as another process sees it: by its files and process ids. */
public record RunningPlatform(StateFolder state) {

    static final String SUPERVISOR = "supervisor";

    /** Whether a supervisor runs. */
    public boolean isSupervised() {
        return supervisor().isPresent();
    }

    private Optional<ProcessIdentity> supervisor() {
        return PidFile.of(state.run(), SUPERVISOR).living();
    }

    /** The supervisor's process id. */
    public Optional<Long> supervisorPid() {
        return supervisor().map(ProcessIdentity::pid);
    }

    public List<PartStatus> parts() {
        return StatusBoard.read(state.run());
    }

    /** Whether every part is ready or left out. */
    public boolean isReady() {
        List<PartStatus> parts = parts();
        // A supervisor that has just begun has written nothing yet, which is not that nothing is missing.
        return isSupervised()
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> part.phase().isSettled());
    }

    /** The process id of a part that runs. */
    public Optional<Long> pid(String part) {
        return PidFile.of(state.run(), part).living().map(ProcessIdentity::pid);
    }

    /** Names of parts whose processes run although no supervisor does. */
    public List<String> orphans() {
        return parts().stream()
                .map(PartStatus::part)
                .filter(part -> pid(part).isPresent())
                .toList();
    }

    /** Ends what an earlier supervisor, killed itself, has left running. */
    public void endOrphans() throws InterruptedException {
        try {
            new Leftovers(state).end();
        } catch (IOException e) {
            throw new Refusal("The folder " + state.run() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Sends a signal to one part, never to another process that has its number now. */
    public void signal(String part, Signal signal) {
        ProcessIdentity process = PidFile.of(state.run(), part)
                .living()
                .orElseThrow(
                        () -> new Refusal("The part " + part + " does not run: `make status` names those that do."));
        process.send(signal);
    }

    /** Ends the supervisor, which ends everything, and waits for it; false when nothing ran. */
    public boolean stop(long seconds) throws InterruptedException {
        Optional<ProcessIdentity> found = supervisor();
        if (found.isEmpty()) {
            return false;
        }
        ProcessIdentity process = found.get();
        process.send(Signal.TERM);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                throw new Refusal("The supervisor, process " + process.pid() + ", has not ended after " + seconds
                        + " s: see " + state.log(SUPERVISOR) + ".");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }
}
