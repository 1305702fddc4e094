package org.kepu.presence.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What can prove a presence (证据); {@link #code()} is what is stored, sent and listed in the table. */
public enum Evidence {
    /** The rotating code, scanned and sent at once (现场动态码). */
    ROTATING_CODE("rotating-code"),
    /** The six digits beside it, typed and sent at once (现场六位数字码). */
    TYPED_CODE("typed-code"),
    /** Staff scanned the person's card or booking code, signed in (工作人员扫码). */
    STAFF_SCAN("staff-scan"),
    /** The same, signed by a paired device and sent later (工作人员离线扫码). */
    OFFLINE_STAFF_SCAN("offline-staff-scan"),
    /** The same, made before the device was revoked and sent after it (已停用设备的扫码). */
    REVOKED_DEVICE_SCAN("revoked-device-scan"),
    /** Who runs the session ticked the person (负责人点名). */
    ROLL_CALL("roll-call"),
    /** Heads were counted without names (人头计数); proves no person. */
    HEAD_COUNT("head-count"),
    /** The printed fallback code (纸质码). */
    PRINTED_CODE("printed-code"),
    /** The rotating code, kept without signal and sent later (离线动态码补传). */
    LATE_CODE("late-code"),
    /** Nobody checked out; closed at the planned end (未签退自动结束, R5). */
    AUTO_CLOSE("auto-close"),
    /** Recorded afterwards from a document, with a second approver (凭材料补录, R4). */
    BACK_FILL("back-fill");

    private final String code;

    Evidence(String code) {
        this.code = code;
    }

    /** The stable code. */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * The evidence of a stored code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Evidence of(String code) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no evidence has the code \"" + code + "\""));
    }
}
