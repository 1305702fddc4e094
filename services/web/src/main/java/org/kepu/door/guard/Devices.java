package org.kepu.door.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kepu.door.session.Cookies;
import org.kepu.door.session.DoorKeys;

/**
 * Devices (设备) by a random cookie of their own. It is encrypted by this door, so that nobody invents devices to be counted
 * less; it says nothing of whose device it is, and is kept nowhere.
 */
@ApplicationScoped
class Devices {

    private static final Logger LOG = Logger.getLogger(Devices.class);
    private static final String USE = "device";
    private static final int BYTES = 16;
    private static final int LONGEST = 200;
    private static final Duration AGE = Duration.ofDays(400);

    private final SecureRandom random = new SecureRandom();
    private final DoorKeys keys;

    @Inject
    Devices(DoorKeys keys) {
        this.keys = keys;
    }

    /** The device of a cookie's value; empty where this door did not give it. */
    Optional<String> read(String cookie) {
        if (cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] device = keys.open(Base64.getUrlDecoder().decode(cookie), USE);
            return Optional.of(HexFormat.of().formatHex(device));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("a device cookie was not given by this door", e);
            return Optional.empty();
        }
    }

    /** The header that gives a browser a device cookie. */
    String newCookie() {
        byte[] device = new byte[BYTES];
        random.nextBytes(device);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal(device, USE));
        return Cookies.of(Cookies.DEVICE, value, AGE).encode();
    }
}
