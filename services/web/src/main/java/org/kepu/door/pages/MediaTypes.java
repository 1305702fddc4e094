package org.kepu.door.pages;

import java.util.Map;
import java.util.Set;

/** Media types of what an app is made of. */
final class MediaTypes {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));
    /** Compressed already. */
    private static final Set<String> DENSE = Set.of("png", "jpg", "webp", "woff2");

    private MediaTypes() {}

    static String of(String path) {
        return TYPES.getOrDefault(extension(path), "application/octet-stream");
    }

    static boolean isDense(String path) {
        return DENSE.contains(extension(path));
    }

    /** What follows the last dot of a path's last name; empty where there is none. */
    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }
}
