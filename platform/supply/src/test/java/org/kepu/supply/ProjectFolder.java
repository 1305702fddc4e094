package org.kepu.supply;

import java.nio.file.Path;
import java.util.Objects;

/** The project these tests look at: the one that is being built. */
public final class ProjectFolder {

    private ProjectFolder() {}

    public static Path path() {
        return Path.of(Objects.requireNonNull(System.getProperty("kepu.home"), "the build sets kepu.home"));
    }
}
