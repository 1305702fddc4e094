package org.kepu.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Service;
import org.kepu.local.part.Web;

/** Questions to the management ports of the services that run here; each service once, however many replicas it has. */
final class Management {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT_MILLIS = 2_000;

    /** An order that moves a fortnight of events is answered once they are moved. */
    private static final int ANSWER_MILLIS = 15 * 60_000;

    private final Platform platform;

    Management(Platform platform) {
        this.platform = platform;
    }

    /** What a service answered. */
    record Answer(int status, JsonNode body) {

        /** The answer, or the service's own sentence as a refusal. */
        JsonNode taken(String service) {
            if (status / 100 == 2) {
                return body;
            }
            String refused = body.path("refused").asText();
            throw new Refusal(
                    refused.isEmpty()
                            ? service + " answered " + status + ": see `make logs S=" + service + "`."
                            : service + ": " + refused);
        }
    }

    /** The one service named, or all that keep events where none is. */
    List<String> services(Optional<String> named) {
        List<String> known = Parts.of(platform).present().stream()
                .filter(part -> part instanceof Service && !(part instanceof Web))
                .map(part -> ((Service) part).kind())
                .distinct()
                .toList();
        named.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw new Refusal("There is no service " + name + " with events: " + String.join(", ", known) + ".");
        });
        return named.map(List::of).orElse(known);
    }

    Answer get(String service, String path) {
        return call("GET", service, path);
    }

    Answer post(String service, String path) {
        return call("POST", service, path);
    }

    private Answer call(String method, String service, String path) {
        URI address = URI.create(new Service(platform, service).managedAt() + path);
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try {
                int status = connection.getResponseCode();
                InputStream said = status < HttpURLConnection.HTTP_BAD_REQUEST
                        ? connection.getInputStream()
                        : connection.getErrorStream();
                return new Answer(status, said == null ? JSON.nullNode() : read(said));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new Refusal(service + " does not answer at " + address.getAuthority() + ": see `make status`.", e);
        }
    }

    private static JsonNode read(InputStream said) throws IOException {
        byte[] bytes = said.readAllBytes();
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            // A page of an error is no JSON; the status says enough.
            return JSON.nullNode();
        }
    }
}
