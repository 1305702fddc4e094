package org.kepu.volunteers.signup;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A sign-up as the volunteer sees it.
 *
 * @param warnings what does not forbid it but should be known: {@code travel-time} where another shift elsewhere is close
 */
public record SignUpView(
        String id,
        long version,
        String status,
        String shiftId,
        String sessionId,
        OffsetDateTime signedUpAt,
        List<String> warnings) {

    static SignUpView of(SignUp signUp, boolean tight) {
        SignUp.Ticket ticket = signUp.ticket();
        return new SignUpView(
                ticket.id().toString(),
                signUp.version(),
                SignUpStatus.of(signUp).code(),
                ticket.shiftId().toString(),
                ticket.sessionId().toString(),
                ticket.signedUpAt(),
                tight ? List.of("travel-time") : List.of());
    }
}
