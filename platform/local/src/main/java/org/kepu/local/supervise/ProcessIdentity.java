package org.kepu.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process told apart from a later one with the same number: its id and its start.
 *
 * @param start on Linux the boot's id and the clock ticks since then, which no clock change moves; elsewhere the instant
 */
record ProcessIdentity(long pid, String start) {

    private static final int START_TICKS = 19;

    /** The identity of a process that runs now. */
    static Optional<ProcessIdentity> of(long pid) {
        return start(pid).map(start -> new ProcessIdentity(pid, start));
    }

    private static Optional<String> start(long pid) {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            if (Files.exists(Path.of("/proc/self/stat"))) {
                // The name in parentheses may hold spaces and parentheses itself: count after the last one.
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                boolean zombie = fields[0].equals("Z");
                String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                        .strip();
                return zombie ? Optional.empty() : Optional.of(boot + "/" + fields[START_TICKS]);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString);
    }

    /** Whether this very process still runs. */
    boolean isAlive() {
        return start(pid).filter(start::equals).isPresent();
    }

    /** Sends a signal to this process and to no other; false where it is gone. */
    boolean send(org.kepu.local.part.Signal signal) {
        return isAlive() && Posix.send(pid, signal);
    }

    String format() {
        return pid + " " + start + "\n";
    }

    static Optional<ProcessIdentity> parse(String line) {
        String[] words = line.strip().split(" ", 2);
        if (words.length < 2 || !words[0].matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1]));
    }
}
