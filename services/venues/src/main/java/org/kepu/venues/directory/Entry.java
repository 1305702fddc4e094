package org.kepu.venues.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.security.GrantClaim;

/**
 * One account as the sign-in server keeps it. Its whole form stays with it, so that writing it back loses nothing.
 *
 * @param account the {@code sub}
 * @param person who it is
 * @param enabled whether it may sign in
 * @param grants the strings {@code role@placeCode} it holds there, readable or not
 * @param mustSetPassword whether its next sign-in asks for a new password
 */
public record Entry(
        String account,
        Person person,
        boolean enabled,
        List<String> grants,
        boolean mustSetPassword,
        ObjectNode whole) {

    private static final String ATTRIBUTES = "attributes";
    private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    public Entry {
        grants = List.copyOf(grants);
    }

    /**
     * Who an account is: shown, never kept.
     *
     * @param name as the person is greeted; absent where the account has none
     */
    public record Person(
            String userName,
            @Nullable String name,
            @Nullable String email) {

        /** Without the values. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    static Entry of(JsonNode user) {
        List<String> grants = new ArrayList<>();
        user.path(ATTRIBUTES).path(GrantClaim.NAME).forEach(grant -> grants.add(grant.asText()));
        boolean mustSetPassword = false;
        for (JsonNode action : user.path("requiredActions")) {
            mustSetPassword |= action.asText().equals(UPDATE_PASSWORD);
        }
        String name = Stream.of("firstName", "lastName")
                .map(field -> user.path(field).asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        Person person = new Person(
                user.path("username").asText(),
                name.isEmpty() ? null : name,
                user.path("email").isTextual() ? user.path("email").asText() : null);
        return new Entry(
                user.path("id").asText(),
                person,
                user.path("enabled").asBoolean(),
                grants,
                mustSetPassword,
                user.deepCopy());
    }

    /** The same account with other grants, and allowed to sign in or not. */
    ObjectNode with(List<String> newGrants, boolean nowEnabled) {
        ObjectNode changed = whole.deepCopy();
        changed.put("enabled", nowEnabled);
        ArrayNode list = changed.withObject("/" + ATTRIBUTES).putArray(GrantClaim.NAME);
        newGrants.forEach(list::add);
        return changed;
    }

    /** Without names. */
    @Override
    public String toString() {
        return "Entry[account=" + account + "]";
    }
}
