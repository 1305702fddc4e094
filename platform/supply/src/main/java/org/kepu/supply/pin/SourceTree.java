package org.kepu.supply.pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The sources below a folder, without what builds and runs have made.
 *
 * @param root the folder of the project
 */
public record SourceTree(Path root) {

    private static final Set<String> MADE = Set.of("target", "node_modules", "dist", "generated", ".git");
    private static final String STATE = ".state";

    /** The files whose name is meant, sorted, relative to the root. */
    List<Path> files(Predicate<String> name) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String called =
                            folder.equals(root) ? "" : folder.getFileName().toString();
                    return MADE.contains(called) || called.startsWith(STATE)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && name.test(file.getFileName().toString())) {
                        found.add(root.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search " + root, e);
        }
        Collections.sort(found);
        return found;
    }

    /** The text of one of them. */
    String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
