package org.kepu.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What an administrator of the sign-in provider does in these tests. */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RealKeycloak keycloak = RealKeycloak.running();

    /** Ends all sessions of an account, as an administrator may; Keycloak then tells the door by its back channel. */
    public int logOut(String account) throws IOException, InterruptedException {
        return call("POST", "/admin/realms/kepu-demo/users/" + account + "/logout", "")
                .statusCode();
    }

    /** Closes an account, or opens it again. */
    public int enable(String account, boolean enabled) throws IOException, InterruptedException {
        return call("PUT", "/admin/realms/kepu-demo/users/" + account, "{\"enabled\":" + enabled + "}")
                .statusCode();
    }

    /** Lets people make accounts for themselves, or not; the demonstration's realm does not. */
    public int allowRegistration(boolean allowed) throws IOException, InterruptedException {
        return call("PUT", "/admin/realms/kepu-demo", "{\"registrationAllowed\":" + allowed + "}")
                .statusCode();
    }

    /** How many sessions an account has at the provider. */
    public int sessions(String account) throws IOException, InterruptedException {
        return JSON.readTree(call("GET", "/admin/realms/kepu-demo/users/" + account + "/sessions", "")
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
