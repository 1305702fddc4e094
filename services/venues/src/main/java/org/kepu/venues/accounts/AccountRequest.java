package org.kepu.venues.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;

/** What is asked of people and rights. Whatever names a person says nothing of it when it is written as text. */
public final class AccountRequest {

    static final int LONGEST_REASON = 200;

    private AccountRequest() {}

    /** A role at a place. */
    public record Granting(@Nullable String role, @Nullable String place) {

        /** The grant, with its faults reported. */
        Grant read(Checks checks, Places places) {
            String roleCode = checks.code("role", role, code -> Role.of(code).isPresent());
            String placeCode = checks.code(
                    "place",
                    place,
                    code -> Place.isCode(code) && places.find(code).isPresent());
            return new Grant(
                    Role.of(roleCode).orElse(Role.DISPATCHER), Place.isCode(placeCode) ? placeCode : "unknown");
        }
    }

    /** Why something is taken away or given back. */
    public record Reason(@Nullable String reason) {

        String read() {
            Checks checks = new Checks();
            String words = checks.text("reason", reason, 1, LONGEST_REASON);
            checks.throwIfAny();
            return words;
        }
    }

    /** Who to look for: exactly one of the three. A telephone number is looked for as a user name. */
    public record Search(
            @Nullable String userName,
            @Nullable String phone,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Search[]";
        }
    }

    /**
     * Whom to make an account for, and its first grants.
     *
     * @param userName 3 to 64 characters, what the person signs in with
     */
    public record Invitation(
            @Nullable String userName,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable List<Granting> grants) {

        @Override
        public String toString() {
            return "Invitation[]";
        }
    }
}
