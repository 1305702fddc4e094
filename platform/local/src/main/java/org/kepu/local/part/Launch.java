package org.kepu.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process a part runs as.
 *
 * @param command program and arguments
 * @param environment what is added to the environment of the supervisor
 * @param directory working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    public Launch {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command must not be empty");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
