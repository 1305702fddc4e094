package org.kepu.volunteers.signup;

/** The name of a sign-up's state, as stored, sent and shown. */
public enum SignUpStatus {
    SIGNED_UP("signed-up"),
    CONFLICT("conflict"),
    WITHDRAWN("withdrawn"),
    CANCELLED("cancelled"),
    NO_SHOW("no-show");

    private final String code;

    SignUpStatus(String code) {
        this.code = code;
    }

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return code;
    }

    static SignUpStatus ofCode(String code) {
        for (SignUpStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no sign-up has the status " + code);
    }

    /** The state a sign-up is in. */
    public static SignUpStatus of(SignUp signUp) {
        return switch (signUp) {
            case SignUp.SignedUp ignored -> SIGNED_UP;
            case SignUp.InConflict ignored -> CONFLICT;
            case SignUp.Withdrawn ignored -> WITHDRAWN;
            case SignUp.Cancelled ignored -> CANCELLED;
            case SignUp.NoShow ignored -> NO_SHOW;
        };
    }
}
