package org.kepu.door.session;

import java.time.Duration;
import org.kepu.door.DoorConfig;

/**
 * How long an unused session lives (闲置时限).
 *
 * @param phone of one only the phone app used
 * @param console of one the console used
 */
public record IdleLimits(Duration phone, Duration console) {

    public IdleLimits {
        if (phone.isNegative() || phone.isZero() || console.isNegative() || console.isZero()) {
            throw new IllegalArgumentException("idle limits must be positive");
        }
    }

    static IdleLimits of(DoorConfig.Sessions config) {
        return new IdleLimits(config.idlePhone(), config.idleConsole());
    }

    Duration of(App app) {
        return switch (app) {
            case PHONE -> phone;
            case CONSOLE -> console;
        };
    }
}
