package org.kepu.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What an administrator of the sign-in provider does in these tests. */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REALM = "/admin/realms/kepu-demo";

    private final RealKeycloak keycloak;

    public KeycloakAdmin() {
        this(RealKeycloak.running());
    }

    KeycloakAdmin(RealKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Says where people's browsers find the realm. */
    void find(String address) throws IOException, InterruptedException {
        ObjectNode realm = (ObjectNode) JSON.readTree(call("GET", REALM, "").body());
        realm.withObject("/attributes").put("frontendUrl", address);
        int status = call("PUT", REALM, realm.toString()).statusCode();
        if (status != 204) {
            throw new IllegalStateException("Keycloak answered " + status);
        }
    }

    /** Ends all sessions of an account, as an administrator may; Keycloak then tells the door by its back channel. */
    public int logOut(String account) throws IOException, InterruptedException {
        return call("POST", REALM + "/users/" + account + "/logout", "").statusCode();
    }

    /** Closes an account, or opens it again. */
    public int enable(String account, boolean enabled) throws IOException, InterruptedException {
        return call("PUT", REALM + "/users/" + account, "{\"enabled\":" + enabled + "}")
                .statusCode();
    }

    /** Lets people make accounts for themselves, or not; the demonstration's realm does not. */
    public int allowRegistration(boolean allowed) throws IOException, InterruptedException {
        return call("PUT", REALM, "{\"registrationAllowed\":" + allowed + "}").statusCode();
    }

    /** How many sessions an account has at the provider. */
    public int sessions(String account) throws IOException, InterruptedException {
        return JSON.readTree(call("GET", REALM + "/users/" + account + "/sessions", "")
                        .body())
                .size();
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.url() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + Browser.encode(keycloak.adminPassword());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }
}
