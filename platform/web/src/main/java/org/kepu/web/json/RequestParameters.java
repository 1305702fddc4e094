package org.kepu.web.json;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kepu.base.PlainText;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;

/**
 * Reads query parameters as strictly as bodies and names the one at fault (422), where JAX-RS would answer 404. Values in
 * the path keep the usual answer: what is no id is not found.
 */
@Provider
public class RequestParameters implements ParamConverterProvider {

    private record Form(String code, Function<String, @Nullable Object> read) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class, new Form("forbidden-character", RequestParameters::text),
            UUID.class, new Form("uuid", StrictText::uuid),
            LocalDate.class, new Form("not-a-day", StrictText::day),
            OffsetDateTime.class, new Form("not-a-moment", StrictText::moment),
            Integer.class, new Form("not-a-number", text -> number(text, Integer::valueOf)),
            int.class, new Form("not-a-number", text -> number(text, Integer::valueOf)),
            Long.class, new Form("not-a-number", text -> number(text, Long::valueOf)),
            long.class, new Form("not-a-number", text -> number(text, Long::valueOf)),
            Boolean.class, new Form("not-true-or-false", RequestParameters::truth),
            boolean.class, new Form("not-true-or-false", RequestParameters::truth));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Form form = FORMS.get(type);
        Optional<String> name = queryName(annotations);
        return form == null || name.isEmpty() ? null : new Converter<>(name.get(), form);
    }

    private static Optional<String> queryName(Annotation @Nullable [] annotations) {
        Stream<Annotation> present = annotations == null ? Stream.empty() : Arrays.stream(annotations);
        return present.map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case RestQuery query -> query.value();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static @Nullable String text(String text) {
        String plain = PlainText.normalise(text);
        return PlainText.hasForbiddenCharacter(plain, false) ? null : plain;
    }

    private static @Nullable Object number(String text, Function<String, Object> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            // Refused by the caller, with the name of the parameter.
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private record Converter<T>(String name, Form form) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // FORMS pairs each class with a form that reads it
        public T fromString(String text) {
            Object value = form.read().apply(text);
            if (value == null) {
                throw InvalidRequest.of(new FieldError(name, form.code()));
            }
            return (T) value;
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
