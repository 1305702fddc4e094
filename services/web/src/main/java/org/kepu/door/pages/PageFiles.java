package org.kepu.door.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.kepu.door.DoorConfig;

/** The files {@code npm run build} made, out of this service's jar; read once, then kept in memory. */
@ApplicationScoped
class PageFiles {

    private static final Pattern PLAIN =
            Pattern.compile("([A-Za-z0-9_@-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_@-][A-Za-z0-9._@-]*");
    private static final String HASHED = "assets/";
    private static final int WORTH_COMPRESSING = 1_024;
    private static final int TAG_BYTES = 12;
    private static final long MOST = 2_000;

    private final String folder;
    private final Cache<String, Optional<PageFile>> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    PageFiles(DoorConfig config) {
        this.folder = config.appFolder() + "/";
    }

    /** What is known of a path without reading anything; null where it was not asked for yet. */
    @Nullable Optional<PageFile> known(String path) {
        return PLAIN.matcher(path).matches() ? read.getIfPresent(path) : Optional.empty();
    }

    /** The file of a path such as {@code m/index.html}; blocks when it is first asked for. */
    Optional<PageFile> load(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        return read.get(path, this::file);
    }

    private Optional<PageFile> file(String path) {
        return bytes(path).map(content -> {
            Map<Encoding, byte[]> bodies = new EnumMap<>(Encoding.class);
            bodies.put(Encoding.IDENTITY, content);
            if (content.length >= WORTH_COMPRESSING && !MediaTypes.isDense(path)) {
                bytes(path + Encoding.BROTLI.suffix()).ifPresent(br -> bodies.put(Encoding.BROTLI, br));
                bodies.put(Encoding.GZIP, bytes(path + Encoding.GZIP.suffix()).orElseGet(() -> gzip(content)));
            }
            return new PageFile(MediaTypes.of(path), tag(content), path.startsWith(HASHED), bodies);
        });
    }

    private Optional<byte[]> bytes(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(folder + path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the app's file " + path + " cannot be read", e);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return zipped.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
