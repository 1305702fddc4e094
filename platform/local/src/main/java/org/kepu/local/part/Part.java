package org.kepu.local.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server or a service that runs as one child process of the supervisor. */
public interface Part {

    /** The name in commands, in the status and of the log file. */
    String name();

    /** Names of parts that must be ready before this one starts for the first time. */
    List<String> after();

    /** Ports it listens on, by what they are for. */
    Map<String, Integer> ports();

    /** The address it listens on, where that is not the one all others listen on. */
    default Optional<String> listens() {
        return Optional.empty();
    }

    /** Long work that needs no other part and is done once, while this one still waits for others. */
    default void ahead() {}

    /** Unpacks, formats and writes what the process needs, and says how to run it. Called before every start. */
    Launch launch();

    /** Whether it answers in its own protocol. Never throws for a server that is not there. */
    boolean ready();

    /** What must exist before others may use it (databases, topics). Called after every start; repeats harmlessly. */
    default void prepare() {}

    /** Whether it is a Java process, whose threads may be asked for; the signal that asks ends any other. */
    default boolean isJvm() {
        return false;
    }

    /** Whether the platform goes on without it: one that cannot be started is left out, and nothing else ends. */
    default boolean isOptional() {
        return false;
    }

    /** Where a person finds it with a browser. */
    default Optional<String> address() {
        return Optional.empty();
    }

    /** The signal that asks it to end in good order. */
    default Signal goodbye() {
        return Signal.TERM;
    }
}
