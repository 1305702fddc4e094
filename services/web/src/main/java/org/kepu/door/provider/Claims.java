package org.kepu.door.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The claims of a token the provider itself handed over: read, not verified. A token from anywhere else goes through
 * {@link org.kepu.door.logout} or the services, which verify.
 */
public record Claims(JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 3;

    /**
     * Reads a compact JWT.
     *
     * @throws IllegalArgumentException where it is none; the token is not repeated
     */
    public static Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a token of the provider must be a JWT");
        }
        try {
            return new Claims(
                    JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            // Its message repeats a piece of the token.
            throw new IllegalArgumentException("a token of the provider must hold JSON");
        }
    }

    /** A text claim. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** Text claims in a list; empty where there is none. */
    public List<String> texts(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** When the token ends; empty where it says nothing, as a provider may of refresh tokens. */
    public Optional<Instant> expiry() {
        return Optional.ofNullable(node.get("exp")).map(exp -> Instant.ofEpochSecond(exp.asLong()));
    }
}
