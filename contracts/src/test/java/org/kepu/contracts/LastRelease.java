package org.kepu.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest folder under {@code released/}; empty until the first release is cut. */
final class LastRelease {

    private LastRelease() {}

    static Optional<Path> folder() {
        return folder(Path.of("released"));
    }

    static Optional<Path> folder(Path released) {
        if (!Files.isDirectory(released)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(released)) {
            return versions.filter(Files::isDirectory)
                    .max(Comparator.comparing(
                            version -> Version.parse(version.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
