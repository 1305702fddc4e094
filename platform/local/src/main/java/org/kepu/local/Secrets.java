package org.kepu.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets of one state folder, drawn at random when it is first used; files only their owner can read.
 *
 * <p>{@code servers.properties} holds passwords of servers, {@code services.properties} the keys every service reads as
 * ordinary configuration: presence, cards, person reference, exact search, and the Tink key set of personal columns.
 * {@code volunteers.properties} and {@code web.properties} hold what is one service's alone, {@code kafka-….properties} the
 * login of each client of the broker and the settings of the broker itself, written again at every start.
 */
public final class Secrets {

    static final String SERVICES = "services.properties";
    private static final String WEB = "web.properties";
    private static final String SERVERS = "servers.properties";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final Path folder;
    private final Properties servers;

    private Secrets(Path folder, Properties servers) {
        this.folder = folder;
        this.servers = servers;
    }

    /** Reads the folder, or creates it with new secrets; what an older folder lacks is drawn. */
    public static Secrets of(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return alone(folder, () -> {
                if (!Files.exists(folder.resolve(SERVICES))) {
                    draw(folder);
                }
                if (!Files.exists(folder.resolve(WEB))) {
                    write(folder.resolve(WEB), Map.of("kepu.door.sessions.keyset", TinkKeySet.aes256Gcm(RANDOM)));
                }
                return new Secrets(folder, servers(folder));
            });
        } catch (IOException e) {
            throw new Refusal("The secrets in " + folder + " cannot be read or written: " + e.getMessage() + ".", e);
        }
    }

    private static Properties servers(Path folder) throws IOException {
        Properties servers = new Properties();
        Path file = folder.resolve(SERVERS);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                servers.load(reader);
            }
        }
        return servers;
    }

    /** The password kept under a name; drawn (128 bits, hexadecimal) and kept when it is first asked for. */
    public synchronized String password(String name) {
        String known = servers.getProperty(name);
        return known == null ? drawn(name) : known;
    }

    private String drawn(String name) {
        try {
            return alone(folder, () -> {
                // Another program of this folder may have drawn it, or others, since we read.
                servers.putAll(servers(folder));
                String kept = servers.getProperty(name);
                if (kept != null) {
                    return kept;
                }
                String drawn = HexFormat.of().formatHex(random(16));
                servers.setProperty(name, drawn);
                Map<String, String> lines = new TreeMap<>();
                servers.stringPropertyNames().forEach(key -> lines.put(key, servers.getProperty(key)));
                write(folder.resolve(SERVERS), lines);
                return drawn;
            });
        } catch (IOException e) {
            throw new Refusal("The secrets in " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Keeps settings that hold passwords, for a program that reads them from a file. */
    public Path keep(String name, Map<String, String> lines) {
        Path file = folder.resolve(name);
        try {
            return alone(folder, () -> {
                write(file, new TreeMap<>(lines));
                return file;
            });
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** What is done while nobody else, here or in another program, changes the folder. */
    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T alone(Path folder, Work<T> work) throws IOException {
        synchronized (Secrets.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            OWNER_ONLY);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the lock was lost");
                }
                return work.done();
            }
        }
    }

    /** The keys of personal columns as they stand in the file now; what runs may have been started with others. */
    public ColumnKeySet columnKeys() {
        return new ColumnKeySet(services(), RANDOM);
    }

    /** The file every service reads as a source of configuration. */
    public Path services() {
        return folder.resolve(SERVICES);
    }

    /** The files a service reads as sources of configuration: what all share, what is its alone, and its login. */
    public String locations(String service, Path login) {
        return Stream.of(services(), folder.resolve(service + ".properties"), login)
                .filter(Files::exists)
                .map(Secrets::location)
                .collect(Collectors.joining(","));
    }

    /** The one file web reads: the key set of its sessions. What stands next to browsers is given no other key. */
    public String locationOfWeb() {
        return location(folder.resolve(WEB));
    }

    /** A list of locations is separated by commas, so a comma in a path must not stand as one. */
    private static String location(Path file) {
        return file.toUri().toString().replace(",", "%2C");
    }

    /** Keys of every service, and the private key of volunteers' cards, which only the volunteers service may have. */
    private static void draw(Path folder) throws IOException {
        KeyPair cards = cardKeys();
        Map<String, String> keys = new TreeMap<>();
        keys.put("kepu.presence.keys.k1", BASE64.encodeToString(random(32)));
        keys.put("kepu.presence.active", "k1");
        keys.put(
                "kepu.card.public-keys.c1",
                BASE64.encodeToString(cards.getPublic().getEncoded()));
        keys.put("kepu.person.reference-key", BASE64.encodeToString(random(32)));
        keys.put("kepu.personal.search-key", BASE64.encodeToString(random(32)));
        keys.put("kepu.personal.keyset", TinkKeySet.aes256Gcm(RANDOM));
        write(
                folder.resolve("volunteers.properties"),
                Map.of(
                        "kepu.card.active",
                        "c1",
                        "kepu.card.private-key",
                        BASE64.encodeToString(cards.getPrivate().getEncoded())));
        write(folder.resolve(SERVICES), keys);
    }

    private static KeyPair cardKeys() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    private static void write(Path file, Map<String, String> lines) throws IOException {
        StringWriter text = new StringWriter();
        text.append("# Secrets of this state folder: never to be copied into a repository or a backup of data.\n");
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.writeString(fresh, text.toString(), StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
