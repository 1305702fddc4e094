package org.kepu.door.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.kepu.door.DoorConfig;
import org.kepu.door.session.SessionId;
import org.kepu.web.limit.Buckets;

/**
 * How many requests are let through (限流): by session and by device; by address only from devices nobody knows yet and for
 * signing in, and that wide enough for a hall full of phones. Each answer is empty, or the seconds to wait.
 */
@ApplicationScoped
public class Shares {

    private final Buckets sessions;
    private final Buckets devices;
    private final Buckets addresses;
    private final Buckets signIns;
    private final Buckets forms;

    @Inject
    Shares(DoorConfig config) {
        DoorConfig.Limits limits = config.limits();
        this.sessions = Buckets.of(limits.sessionPerSecond(), limits.sessionBurst());
        this.devices = Buckets.of(limits.devicePerSecond(), limits.deviceBurst());
        this.addresses = Buckets.of(limits.addressPerSecond(), limits.addressBurst());
        this.signIns = Buckets.of(limits.signInPerSecond(), limits.signInBurst());
        this.forms = Buckets.of(limits.signInPerSecond(), limits.signInBurst());
    }

    /** A session that was found; a made-up one has no share of its own. */
    public OptionalLong ofSession(SessionId session) {
        return sessions.secondsToWait(session.hash());
    }

    OptionalLong ofDevice(String device) {
        return devices.secondsToWait(device);
    }

    OptionalLong ofAddress(String address) {
        return addresses.secondsToWait(address);
    }

    OptionalLong ofSignIn(String address) {
        return signIns.secondsToWait(address);
    }

    /** What is sent to the sign-in provider: passwords to be hashed, accounts to be made. As wide as beginning to sign in. */
    public OptionalLong ofProviderForm(String address) {
        return forms.secondsToWait(address);
    }
}
