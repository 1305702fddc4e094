package org.kepu.testkit.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.stream.Collectors;

/** Sample bodies as they are sent: the same text in every run. */
public final class SampleBodies {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private SampleBodies() {}

    /** Each body written as JSON. */
    public static Map<String, String> written(Map<String, ?> bodies) {
        return bodies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, body -> json(body.getValue())));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a sample body can be written", e);
        }
    }
}
