package org.kepu.venues.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What venues asks of the sign-in server's accounts. Every call ends within the time-outs of {@link DirectoryConfig}, with
 * {@link DirectoryAway} where nothing can be learnt and {@link DirectoryRefused} where the server says no.
 */
@ApplicationScoped
public class Directory {

    /** As many ids as an address can hold. */
    private static final int NAMES_AT_ONCE = 40;

    private static final int NOT_FOUND = 404;
    private static final String USERS = "/users";

    private final DirectoryCalls calls;
    private final ObjectMapper json;

    Directory(DirectoryCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Whether this service was given the secret of its client. */
    public boolean isConfigured() {
        return calls.isConfigured();
    }

    /** The account, or empty where the server has none. */
    public Optional<Entry> find(String account) {
        try {
            return Optional.of(Entry.of(calls.get(one(account))));
        } catch (DirectoryRefused e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The account of exactly this user name. */
    public Optional<Entry> byUserName(String userName) {
        return entries(USERS + DirectoryCalls.query(Map.of("username", userName, "exact", "true"))).stream()
                .filter(entry -> entry.person().userName().equalsIgnoreCase(userName))
                .findFirst();
    }

    /** The accounts with exactly this e-mail address; a realm may allow it twice. */
    public List<Entry> byEmail(String email) {
        return entries(USERS + DirectoryCalls.query(Map.of("email", email, "exact", "true")));
    }

    /** Who these accounts are; those the server does not have are left out. */
    public Map<String, Entry.Person> people(Collection<String> accounts) {
        Map<String, Entry.Person> people = new HashMap<>();
        List<String> all = List.copyOf(accounts);
        for (int from = 0; from < all.size(); from += NAMES_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + NAMES_AT_ONCE));
            String ids = "id:" + String.join(" ", some);
            entries(USERS + DirectoryCalls.query(Map.of("search", ids, "briefRepresentation", "true")))
                    .forEach(entry -> people.put(entry.account(), entry.person()));
        }
        return people;
    }

    /** Some of all accounts with what they hold, in the server's order. */
    public List<Entry> page(int first, int max) {
        return entries(USERS
                + DirectoryCalls.query(Map.of(
                        "first", Integer.toString(first),
                        "max", Integer.toString(max),
                        "briefRepresentation", "false")));
    }

    /**
     * Makes an account that nobody can sign in with until it is given an initial password.
     *
     * @return its {@code sub}, or empty where the user name is taken
     */
    public Optional<String> create(String userName, String displayName, @Nullable String email) {
        ObjectNode user = json.createObjectNode()
                .put("username", userName)
                .put("firstName", displayName)
                .put("enabled", true);
        if (email != null) {
            user.put("email", email);
        }
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        try {
            calls.post(USERS, user);
        } catch (DirectoryRefused e) {
            if (e.status() == 409) {
                return Optional.empty();
            }
            throw e;
        }
        return byUserName(userName).map(Entry::account);
    }

    /** Sets what an account holds and whether it may sign in; everything else of it stays. */
    public void write(Entry entry, List<String> grants, boolean enabled) {
        calls.put(one(entry.account()), entry.with(grants, enabled));
    }

    /** Ends every session of an account; a browser's door is told at once. */
    public void endSessions(String account) {
        calls.post(one(account) + "/logout", json.createObjectNode());
    }

    /** Gives an account a password that its first sign-in must replace. */
    public void giveInitialPassword(String account, String password) {
        calls.put(
                one(account) + "/reset-password",
                json.createObjectNode()
                        .put("type", "password")
                        .put("temporary", true)
                        .put("value", password));
    }

    /** Whether somebody can sign in with it: by any credential, or through another identity provider. */
    public boolean hasWayIn(String account) {
        return !calls.get(one(account) + "/credentials").isEmpty()
                || !calls.get(one(account) + "/federated-identity").isEmpty();
    }

    private List<Entry> entries(String path) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode user : calls.get(path)) {
            entries.add(Entry.of(user));
        }
        return entries;
    }

    private static String one(String account) {
        return USERS + "/" + DirectoryCalls.encoded(account);
    }
}
