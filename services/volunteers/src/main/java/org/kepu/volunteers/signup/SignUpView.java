package org.kepu.volunteers.signup;

import java.time.OffsetDateTime;

/** A sign-up as the volunteer sees it. */
public record SignUpView(
        String id, long version, String status, String shiftId, String sessionId, OffsetDateTime signedUpAt) {

    static SignUpView of(SignUp signUp) {
        SignUp.Ticket ticket = signUp.ticket();
        return new SignUpView(
                ticket.id().toString(),
                signUp.version(),
                SignUpStatus.of(signUp).code(),
                ticket.shiftId().toString(),
                ticket.sessionId().toString(),
                ticket.signedUpAt());
    }
}
