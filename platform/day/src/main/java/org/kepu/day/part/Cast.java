package org.kepu.day.part;

import java.util.List;
import org.kepu.day.Day;

/**
 * Volunteers to whom something particular happens on the day. Each is {@code account session} of {@link Volunteers#SIGNED_UP};
 * everybody else comes, checks in with the code, and checks out with it.
 */
final class Cast {

    private final List<String> signedUp;

    private Cast(List<String> signedUp) {
        this.signedUp = signedUp;
    }

    static Cast of(Day day) {
        List<String> signedUp = day.ids().getOrDefault(Volunteers.SIGNED_UP, List.of());
        if (signedUp.size() < 8) {
            throw new IllegalStateException("the day needs eight volunteers with accounts, not " + signedUp.size());
        }
        return new Cast(signedUp);
    }

    record Role(String account, String session) {
        static Role of(String entry) {
            String[] parts = entry.split(" ", 2);
            return new Role(parts[0], parts[1]);
        }
    }

    /** Has no signal: the scan is sent later, three times. */
    Role late() {
        return Role.of(signedUp.get(0));
    }

    /** Has no camera: staff scan the card. */
    Role scanned() {
        return Role.of(signedUp.get(1));
    }

    /** Was there, and nobody wrote it down. */
    Role filledIn() {
        return Role.of(signedUp.get(2));
    }

    /** Goes home without checking out. */
    Role forgetful() {
        return Role.of(signedUp.get(3));
    }

    /** Says afterwards that the hours are too many. */
    Role corrected() {
        return Role.of(signedUp.get(4));
    }

    /** Two who help at nothing but their session of the morning: those before them are at sessions that are moved or called off. */
    List<Role> freeInTheAfternoon() {
        return signedUp.subList(6, 8).stream().map(Role::of).toList();
    }

    /** Those who check in with the code on the screen. */
    List<Role> byCode() {
        return signedUp.subList(3, signedUp.size()).stream().map(Role::of).toList();
    }

    /** Those who check out with it. */
    List<Role> outByCode() {
        return signedUp.subList(4, signedUp.size()).stream().map(Role::of).toList();
    }
}
