package org.kepu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kepu.base.PlainText;

/** Reads a JSON string, and only a string, into a value; the text is composed and trimmed first. */
final class TextReader<T> extends StdScalarDeserializer<T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<String, @Nullable T> form;

    TextReader(Class<T> type, Function<String, @Nullable T> form) {
        super(type);
        this.form = form;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            Object _ = context.handleUnexpectedToken(handledType(), parser);
            return null;
        }
        T value = form.apply(PlainText.normalise(parser.getText()));
        if (value == null) {
            throw context.weirdStringException("", handledType(), "not in the form of the contract");
        }
        return value;
    }
}
