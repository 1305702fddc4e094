package org.kepu.local.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Realm {@code kepu-demo}: the realm of production plus invented accounts and the day player's client. The same input gives
 * the same file, byte for byte.
 */
public final class DemoRealm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoRealm() {}

    /** The file's text, from the production realm's. */
    public static String from(Path productionRealm) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(productionRealm));
        realm.put("realm", "kepu-demo");
        realm.put("displayName", "科普(演示)");
        realm.put("registrationAllowed", false);
        // Few rounds on purpose: 460 sign-ins in a row must not cost the machine that plays the day its processor.
        realm.put(
                "passwordPolicy",
                realm.path("passwordPolicy").asText() + " and hashAlgorithm(" + DemoPassword.ALGORITHM
                        + ") and hashIterations(" + DemoPassword.ROUNDS + ")");
        ((ArrayNode) realm.withArray("clients")).add(dayPlayer());
        JsonNode serviceAccounts = realm.remove("users");
        String head = JSON.writer(pretty()).writeValueAsString(realm);
        return head.substring(0, head.lastIndexOf('\n')) + ",\n  \"users\" : [\n" + users(serviceAccounts)
                + "\n  ]\n}\n";
    }

    private static DefaultPrettyPrinter pretty() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static ObjectNode dayPlayer() {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", "kepu-day")
                .put("name", "Day player")
                .put(
                        "description",
                        "Signs demonstration accounts in by password; exists in the demonstration realm only")
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putArray("defaultClientScopes").add("basic").add("kepu");
        client.putArray("optionalClientScopes");
        return client;
    }

    /** One line for each account, so that a difference in the file can be read. */
    private static String users(JsonNode serviceAccounts) throws JsonProcessingException {
        DemoPassword password = DemoPassword.hashed();
        List<String> lines = new ArrayList<>();
        for (JsonNode account : serviceAccounts) {
            lines.add("    " + JSON.writeValueAsString(account));
        }
        for (DemoAccount account : DemoAccounts.all()) {
            lines.add("    " + JSON.writeValueAsString(user(account, password)));
        }
        return String.join(",\n", lines);
    }

    private static ObjectNode user(DemoAccount account, DemoPassword password) throws JsonProcessingException {
        ObjectNode user = JSON.createObjectNode()
                .put("id", account.id().toString())
                .put("username", account.username())
                .put("enabled", true)
                .put("firstName", "演示")
                .put("lastName", account.title());
        if (!account.grants().isEmpty()) {
            ArrayNode grants = user.putObject("attributes").putArray("kepu_grants");
            account.grants().forEach(grants::add);
        }
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("secretData", JSON.writeValueAsString(password.secretData(JSON)))
                .put("credentialData", JSON.writeValueAsString(password.credentialData(JSON)));
        return user;
    }
}
