package org.kepu.e2e.phones;

import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cookies by host. Like a real browser's it keeps Secure cookies on {@code http://localhost}, which Java's own store does not.
 * Safe for two calls at once.
 */
final class CookieJar {

    private final Map<String, Map<String, String>> hosts = new LinkedHashMap<>();

    /** The header to send to a host; empty where nothing is kept. */
    synchronized Optional<String> header(String host) {
        Map<String, String> kept = hosts.getOrDefault(host, Map.of());
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    /** Keeps what a host set, and forgets what it took back. */
    synchronized void keep(String host, List<String> headers) {
        Map<String, String> kept = hosts.computeIfAbsent(host, unknown -> new LinkedHashMap<>());
        for (String header : headers) {
            HttpCookie cookie = HttpCookie.parse(header).getFirst();
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
