package org.kepu.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where contract files are read from: this jar, or a folder such as a released version. */
@FunctionalInterface
interface ContractSource {

    /** The file at a path such as {@code events/catalogue.yaml}. */
    String text(String path);

    static ContractSource jar() {
        return ContractFiles::text;
    }

    static ContractSource folder(Path root) {
        return path -> {
            try {
                return Files.readString(root.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(root.resolve(path) + " cannot be read", e);
            }
        };
    }
}
