package org.kepu.local.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.KeycloakAdmin;

/** The first person of an installation: an account with the grant {@code admin}; that person invites all others. */
record Administrator(String name, String place) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final Pattern PLACE = Pattern.compile("[0-9A-Za-z-]{1,32}");

    /** No letters and digits that look alike, because it is typed from a screen. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    Administrator {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("A user name has 3 to 64 of a-z, 0-9, dot, dash and underscore, was " + name + ".");
        }
        if (!PLACE.matcher(place).matches()) {
            throw new Refusal(
                    "The place is the code of the city, twelve digits such as 410900000000, was " + place + ".");
        }
    }

    /** Makes the account; its password is good for one sign-in, at which another is chosen. */
    String invite(Platform platform) throws IOException {
        String password = password();
        ObjectMapper json = new ObjectMapper();
        ObjectNode account = json.createObjectNode().put("username", name).put("enabled", true);
        account.putObject("attributes").putArray("kepu_grants").add("admin@" + place);
        account.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", true);
        KeycloakAdmin.Answer answer =
                Realm.admin(platform).post("/realms/" + platform.realm() + "/users", account.toString());
        if (answer.status() == HttpURLConnection.HTTP_CONFLICT) {
            throw new Refusal(
                    "There is an account " + name + " already: take another name, or give that account the grant"
                            + " admin@" + place + " in Keycloak's console.");
        }
        answer.ok();
        return password;
    }

    private static String password() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .reduce("", String::concat);
    }
}
