package org.kepu.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * One value for everything the packages are made of: equal stamps, equal packages.
 *
 * <p>Tests are left out ({@code test}, {@code e2e}), because they change no package; so is what builds have made.
 */
final class SourceStamp {

    private static final List<String> SOURCES = List.of("pom.xml", ".mvn", "contracts", "platform", "services");
    private static final Set<String> LEFT_OUT =
            Set.of("target", "node_modules", "dist", "generated", "test", "e2e", ".git");

    private SourceStamp() {}

    /** SHA-256 over the paths and contents of all sources below a folder, and the version of Java. */
    static String of(Path root) throws IOException {
        return of(root, SOURCES);
    }

    /** The same over some files and folders only. */
    static String of(Path root, List<String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            collect(root.resolve(source), files);
        }
        Collections.sort(files);
        MessageDigest digest = sha256();
        add(digest, System.getProperty("java.vm.version"));
        for (Path file : files) {
            add(digest, root.relativize(file).toString());
            byte[] content = Files.readAllBytes(file);
            add(digest, String.valueOf(content.length));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void collect(Path start, List<Path> files) throws IOException {
        if (!Files.exists(start)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT_OUT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
