package org.kepu.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kepu.local.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client {@code kepu-web} of the realm, whose addresses must be those web has now: the realm was imported when the state
 * folder was new, and ports and host names may have changed since.
 */
public record WebClient(Platform platform) {

    private static final Logger LOG = LoggerFactory.getLogger(WebClient.class);
    private static final String CLIENT = "kepu-web";

    /** Writes the addresses where they are others than the last time; {@code IllegalStateException} to be asked again. */
    void register() {
        String web = platform.settings().webUrl();
        Path last = platform.state().data(Keycloak.NAME).resolve("web-url");
        try {
            if (Files.exists(last) && Files.readString(last).equals(web)) {
                return;
            }
            if (write()) {
                Files.writeString(last, web);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the addresses of " + CLIENT + " could not be written", e);
        }
    }

    /** Writes the addresses; says so, and is false, where nobody can by hand of this program. */
    public boolean write() throws IOException {
        String web = platform.settings().webUrl();
        Optional<KeycloakAdmin> signedIn = KeycloakAdmin.signIn(platform);
        if (signedIn.isEmpty()) {
            LOG.warn(
                    "Keycloak's administrator has another password than the one drawn here: whether {} may send people back"
                            + " to {} must be seen to by hand",
                    CLIENT,
                    web);
            return false;
        }
        KeycloakAdmin admin = signedIn.get();
        String clients = "/realms/" + platform.realm() + "/clients";
        JsonNode found = admin.get(clients + "?clientId=" + CLIENT).ok().path(0);
        if (!(found instanceof ObjectNode client)) {
            LOG.warn("the realm {} has no client {}: nobody can sign in with a browser", platform.realm(), CLIENT);
            return false;
        }
        client.put("rootUrl", web);
        client.putArray("redirectUris").add(web + "/*");
        client.withObject("/attributes")
                .put("post.logout.redirect.uris", web + "/*")
                .put("backchannel.logout.url", platform.settings().webReach() + "/session/back-channel-logout");
        admin.put(clients + "/" + client.path("id").asText(), client.toString()).ok();
        return true;
    }
}
