package org.kepu.e2e.phones;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Accounts for one run of this test, made as the demonstration's volunteers are: the realm has four hundred, a hall wants a
 * thousand people who have no other shift at that time.
 */
final class Accounts {

    private static final String MODEL = "volunteer-001";

    private final ObjectMapper json = new ObjectMapper();
    private final Platform platform;
    private final Path home;
    private final int run;

    /**
     * The accounts of one run.
     *
     * @param home where the sources lie, whose realm has the model
     * @param run four digits at most
     */
    Accounts(Platform platform, Path home, int run) {
        this.platform = platform;
        this.home = home;
        this.run = run;
    }

    String name(int number) {
        return "hall-%04d-phone-%04d".formatted(run, number);
    }

    /** An invented number of a mobile phone. */
    String phone(int number) {
        return "135%04d%04d".formatted(run, number);
    }

    /** Makes them; the answer is how many. */
    int make(int count) throws IOException, InterruptedException {
        ObjectNode wanted = json.createObjectNode().put("ifResourceExists", "FAIL");
        ArrayNode users = wanted.putArray("users");
        ObjectNode model = model();
        for (int number = 0; number < count; number++) {
            users.add(model.deepCopy().put("username", name(number)).put("lastName", "手机%04d".formatted(number)));
        }
        JsonNode answer = send(HttpRequest.newBuilder(
                        URI.create(platform.keycloak() + "/admin/realms/" + platform.realm() + "/partialImport"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.toString()))
                .build());
        return answer.path("added").asInt();
    }

    /** A volunteer of the realm with the password all share, hashed beforehand. */
    private ObjectNode model() throws IOException {
        JsonNode realm = json.readTree(
                home.resolve("deploy/keycloak/realm-kepu-demo.json").toFile());
        for (JsonNode user : realm.path("users")) {
            if (user.path("username").asText().equals(MODEL)) {
                ObjectNode model = user.deepCopy();
                model.remove("id");
                return model;
            }
        }
        throw new IllegalStateException("the demonstration's realm has no " + MODEL);
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(platform.adminPassword(), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(
                                URI.create(platform.keycloak() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asText();
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri().getPath() + " was answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        }
    }
}
