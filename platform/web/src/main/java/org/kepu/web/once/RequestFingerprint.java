package org.kepu.web.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.kepu.web.HttpJson;

/** Tells whether two requests are the same: SHA-256 over method, path, query and the body as it was understood. */
@Singleton
public class RequestFingerprint {

    private final ObjectWriter writer;

    @Inject
    RequestFingerprint(HttpJson json) {
        this.writer = sorted(json.mapper());
    }

    @SuppressWarnings("deprecation") // SORT_PROPERTIES_ALPHABETICALLY has no builder where a mapper is copied
    private static ObjectWriter sorted(ObjectMapper mapper) {
        return mapper.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .writer();
    }

    /** The fingerprint of a request; field order and white space in the body as sent make no difference. */
    public byte[] of(String target, @Nullable Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(writer.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("a request that was read must be writable", e);
        }
    }
}
