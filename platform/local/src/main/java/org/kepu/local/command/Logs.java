package org.kepu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;

/** {@code make logs S=venues}: the last lines of a part's log, and on request those to come. */
public record Logs(StateFolder state) {

    public int run(String part, boolean follow) throws InterruptedException {
        Path log = state.log(part);
        if (!Files.isRegularFile(log)) {
            throw new Refusal("There is no log of " + part + " in " + state.logs() + ".");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new Refusal("The log " + log + " cannot be shown: " + e.getMessage() + ".", e);
        }
    }
}
