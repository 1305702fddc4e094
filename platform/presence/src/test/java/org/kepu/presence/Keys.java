package org.kepu.presence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys of the tests; bytes anybody can write down. */
final class Keys {

    static final UUID SESSION = UUID.fromString("0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6");
    static final UUID OTHER_SESSION = UUID.fromString("0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f7");

    /** 2024-09-21T09:00:00+08:00, the first second of step 57562680. */
    static final Instant NINE = Instant.parse("2024-09-21T01:00:00Z");

    private Keys() {}

    /** One active key, {@code k1}, of the bytes 0 to 31. */
    static PresenceKeys one() {
        return new PresenceKeys(InstantSource.fixed(NINE), "k1", List.of(new PresenceKey("k1", counting(0), null)));
    }

    /** The active key {@code k2}, and {@code k1} that was retired or waits. */
    static PresenceKeys two(Instant wallTime, @Nullable Instant k1Retired) {
        return new PresenceKeys(
                InstantSource.fixed(wallTime),
                "k2",
                List.of(new PresenceKey("k1", counting(0), k1Retired), new PresenceKey("k2", counting(32), null)));
    }

    static byte[] counting(int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
