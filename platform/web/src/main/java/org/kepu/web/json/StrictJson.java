package org.kepu.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * JSON as requests must be: no unknown field, no field twice, no number in quotes, no text where a number belongs, days
 * and moments as RFC 3339 writes them. Every text is composed (NFC) and trimmed on the way in.
 */
public final class StrictJson {

    private StrictJson() {}

    /** A strict copy of {@code shared}, which stays as it is. */
    @SuppressWarnings("deprecation") // ALLOW_COERCION_OF_SCALARS has no builder where a mapper is copied
    public static ObjectMapper from(ObjectMapper shared) {
        ObjectMapper mapper = shared.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        return mapper.registerModule(new SimpleModule("kepu-strict")
                .addDeserializer(String.class, new TextReader<>(String.class, text -> text))
                .addDeserializer(UUID.class, new TextReader<>(UUID.class, StrictText::uuid))
                .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, StrictText::day))
                .addDeserializer(OffsetDateTime.class, new TextReader<>(OffsetDateTime.class, StrictText::moment)));
    }
}
