package org.kepu.presence.evidence;

import com.fasterxml.jackson.annotation.JsonValue;

/** What was noticed beside the evidence (R1, R7, R9); it explains, and never punishes by itself. */
public enum Signal {
    /** A second account on the same device within one step (同一设备多个账号). */
    SAME_DEVICE("same-device"),
    /** The device clock was far from city time (设备时钟偏差). */
    CLOCK_SKEW("clock-skew"),
    /** The person arrived before the planned start (提前到达). */
    BEFORE_START("before-start");

    private final String code;

    Signal(String code) {
        this.code = code;
    }

    /** The stable code, which is also the flag it leaves. */
    @JsonValue
    public String code() {
        return code;
    }
}
