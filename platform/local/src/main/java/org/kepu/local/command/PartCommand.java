package org.kepu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Signal;
import org.kepu.local.supervise.Hold;
import org.kepu.local.supervise.RunningPlatform;

/**
 * What tests do to one part: {@code kill} it with signal 9 and let the supervisor start it again, {@code stop} it and keep
 * it stopped, {@code start} it again.
 */
public record PartCommand(StateFolder state) {

    public int run(String verb, String part) {
        RunningPlatform running = new RunningPlatform(state);
        if (!running.isSupervised()) {
            throw new Refusal("Kepu is not running in " + state.root() + ".");
        }
        Path hold = Hold.file(state, part);
        try {
            switch (verb) {
                case "kill" -> running.signal(part, Signal.KILL);
                case "stop" -> {
                    Files.writeString(hold, "");
                    running.signal(part, Signal.KILL);
                }
                case "start" -> Files.deleteIfExists(hold);
                default -> throw new IllegalArgumentException("no such command: " + verb);
            }
        } catch (IOException e) {
            throw new Refusal("The file " + hold + " cannot be written: " + e.getMessage() + ".", e);
        }
        System.out.println(part + ": " + verb + " done");
        return 0;
    }
}
