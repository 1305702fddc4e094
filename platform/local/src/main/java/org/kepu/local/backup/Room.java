package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Room on the disk of a folder that exists. */
record Room(Path folder) {

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Bytes of all files below a folder that may change meanwhile; 0 where there is none. */
    long sizeOf(Path below) throws IOException {
        long[] sum = {0};
        if (Files.isDirectory(below)) {
            Files.walkFileTree(below, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return sum[0];
    }
}
