package org.kepu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kepu.local.keep.SafeFile;

/**
 * The keys of personal columns in the secrets file of a state folder, and the three steps in which they change (换钥): a new key is
 * added, then it encrypts, then the old ones go. The other lines of the file stay as they are.
 */
public final class ColumnKeySet {

    private static final String ASSIGN = "kepu.personal.keyset=";

    private final Path file;
    private final SecureRandom random;

    ColumnKeySet(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** How many keys there are. */
    public int size() {
        return TinkKeySet.size(held());
    }

    /** The id of the key that encrypts. */
    public String primary() {
        return TinkKeySet.primary(held());
    }

    /** The id of the newest key. */
    public String newest() {
        return TinkKeySet.newest(held());
    }

    /** The ids of the keys in a folder of secrets, wherever it lies; empty where it holds none, and none are drawn. */
    public static List<String> idsIn(Path secrets) {
        Path file = secrets.resolve(Secrets.SERVICES);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(ASSIGN))
                    .findFirst()
                    .map(line -> TinkKeySet.ids(line.substring(ASSIGN.length())))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new Refusal("The keys in " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Adds a key that encrypts nothing yet. */
    public void add() {
        change(set -> TinkKeySet.withNewKey(set, random));
    }

    /** Lets the newest key encrypt. */
    public void promote() {
        change(TinkKeySet::withNewestPrimary);
    }

    /** Leaves the key alone that encrypts. */
    public void retire() {
        change(TinkKeySet::withPrimaryOnly);
    }

    private String held() {
        return lines().stream()
                .filter(line -> line.startsWith(ASSIGN))
                .map(line -> line.substring(ASSIGN.length()))
                .findFirst()
                .orElseThrow(() -> new Refusal("The file " + file + " holds no key set of personal columns."));
    }

    private void change(UnaryOperator<String> how) {
        String changed = ASSIGN + how.apply(held());
        List<String> lines = lines().stream()
                .map(line -> line.startsWith(ASSIGN) ? changed : line)
                .toList();
        try {
            // On the disk before anything is encrypted by it: a key lost in a power cut takes with it what was written
            // under it.
            SafeFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new Refusal("The keys in " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Refusal("The keys in " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
