package org.kepu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where the process of one part is written down. */
record PidFile(Path path) {

    static PidFile of(Path run, String part) {
        return new PidFile(run.resolve(part + ".pid"));
    }

    void write(ProcessIdentity process) {
        try {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, process.format());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the process id cannot be written to " + path, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the process id cannot be deleted: " + path, e);
        }
    }

    /** The process written down, if it still runs. */
    Optional<ProcessIdentity> living() {
        try {
            return ProcessIdentity.parse(Files.readString(path)).filter(ProcessIdentity::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
