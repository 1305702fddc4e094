package org.kepu.security.personal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The keys of personal data in a secrets file of an installation, one {@code name=value} a line; other lines are left as
 * they are.
 */
public final class KeyFile {

    private static final String USAGE = "say `create`, `add`, `promote`, `retire` or `rotate`, and the file";
    private static final String ASSIGN = ColumnKeys.NAME + "=";

    private KeyFile() {}

    /** New random keys by the name of their setting. */
    public static Map<String, String> create() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("kepu.person.reference-key", HmacKey.random());
        secrets.put("kepu.personal.search-key", HmacKey.random());
        secrets.put(ColumnKeys.NAME, ColumnKeys.create().write());
        return secrets;
    }

    /** Puts a new primary key into the key set of the file, and tells how many keys it holds now. */
    public static int rotate(Path file) throws IOException {
        return change(file, ColumnKeys::rotate);
    }

    private static int change(Path file, UnaryOperator<ColumnKeys> how) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Optional<String> held = lines.stream()
                .filter(line -> line.startsWith(ASSIGN))
                .map(line -> line.substring(ASSIGN.length()))
                .findFirst();
        ColumnKeys rotated = how.apply(ColumnKeys.read(held));
        write(file, lines.stream().map(line -> line.startsWith(ASSIGN) ? ASSIGN + rotated.write() : line));
        return rotated.size();
    }

    /**
     * {@code create FILE} writes a new file. {@code add FILE} adds a key that encrypts nothing yet; {@code promote FILE} lets the
     * newest encrypt, once every replica was started with it; {@code retire FILE} leaves the primary one only, once nothing is
     * stored under the others; docs/operations/key-rotation.md. {@code rotate FILE} is the first two at once, for an installation
     * that is down. Services read the file when they start. Says nothing where all went well.
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "create" -> {
                if (Files.exists(file)) {
                    throw new IllegalStateException(file + " exists: what is stored under its keys would be lost");
                }
                write(file, create().entrySet().stream().map(key -> key.getKey() + "=" + key.getValue()));
            }
            case "rotate" -> rotate(file);
            case "add" -> change(file, ColumnKeys::add);
            case "promote" -> change(file, ColumnKeys::promote);
            case "retire" -> change(file, ColumnKeys::primaryOnly);
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines.toList(), StandardOpenOption.WRITE);
        // On the disk before anything is encrypted by it: a key lost in a power cut takes with it what was written
        // under it.
        toDisk(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        toDisk(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** A file's content, or the names in a folder. */
    private static void toDisk(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
