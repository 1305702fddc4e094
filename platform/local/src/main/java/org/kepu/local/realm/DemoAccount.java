package org.kepu.local.realm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * One invented account of the demonstration.
 *
 * @param title what the account is, shown as its last name; nobody's name
 * @param grants {@code role@placeCode}; empty for venue managers and volunteers, whose rights are rows in the services
 */
public record DemoAccount(String username, String title, List<String> grants) {

    /** The password of every demonstration account. It protects nothing: it stands in the README. */
    public static final String PASSWORD = "Kepu-Demo-2024";

    public DemoAccount {
        grants = List.copyOf(grants);
    }

    /** The account's fixed id, the {@code sub} of its tokens; the same in every build. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("kepu-demo:" + username).getBytes(StandardCharsets.UTF_8));
    }
}
