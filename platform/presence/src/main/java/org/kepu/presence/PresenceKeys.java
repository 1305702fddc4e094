package org.kepu.presence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The presence keys of this installation and, kept ready, the session keys made from them.
 *
 * <p>A session key is kept only once it has made or proven a code, so that invented sessions cannot crowd out real ones.
 */
public final class PresenceKeys {

    private static final int KEPT = 4096;

    private final InstantSource wall;
    private final PresenceKey active;
    private final Map<String, PresenceKey> keys = new LinkedHashMap<>();
    private final Map<Name, SessionKey> ready = new ConcurrentHashMap<>();

    private record Name(String kid, UUID session) {}

    /**
     * Keys of which one makes new codes.
     *
     * @param wall wall time: the life of a key is a technical time
     * @throws IllegalArgumentException where {@code active} is not among the keys or is retired
     */
    PresenceKeys(InstantSource wall, String active, Collection<PresenceKey> keys) {
        this.wall = wall;
        keys.forEach(key -> this.keys.put(key.kid(), key));
        PresenceKey found = this.keys.get(active);
        if (found == null) {
            throw new IllegalArgumentException(
                    "kepu.presence.active names the key \"" + active + "\", which is not there");
        }
        if (found.retired().isPresent()) {
            throw new IllegalArgumentException("kepu.presence.active names the retired key \"" + active + "\"");
        }
        this.active = found;
    }

    /** The key of a session under the active presence key. */
    SessionKey active(UUID session) {
        SessionKey key = derive(active, session);
        remember(session, key);
        return key;
    }

    /** The key of a session under a named presence key; empty where that is unknown or retired for too long. */
    Optional<SessionKey> named(String kid, UUID session) {
        PresenceKey key = keys.get(kid);
        return key == null || !key.isGood(wall.instant()) ? Optional.empty() : Optional.of(derive(key, session));
    }

    /** The keys of a session under every presence key that is still good, the active one first. */
    List<SessionKey> good(UUID session) {
        Instant now = wall.instant();
        return keys.values().stream()
                .filter(key -> key.isGood(now))
                .sorted((a, b) -> Boolean.compare(b == active, a == active))
                .map(key -> derive(key, session))
                .toList();
    }

    /** Keeps a session key that has proven itself. */
    void remember(UUID session, SessionKey key) {
        Name name = new Name(key.kid(), session);
        if (ready.containsKey(name)) {
            return;
        }
        if (ready.size() >= KEPT) {
            // A city has a few hundred sessions a day: starting over is rare and costs microseconds a session.
            ready.clear();
        }
        ready.put(name, key);
    }

    private SessionKey derive(PresenceKey key, UUID session) {
        @Nullable SessionKey kept = ready.get(new Name(key.kid(), session));
        return kept == null ? key.of(session) : kept;
    }
}
