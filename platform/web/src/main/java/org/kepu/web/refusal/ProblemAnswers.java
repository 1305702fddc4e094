package org.kepu.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.FieldError;
import org.kepu.web.HttpJson;
import org.kepu.web.Language;
import org.kepu.web.Problem;

/** Puts a problem into words and headers. */
@Singleton
public class ProblemAnswers {

    /** Media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:kepu:problem:";

    private final ProblemTexts texts;
    private final HttpJson json;

    @Inject
    ProblemAnswers(ProblemTexts texts, HttpJson json) {
        this.texts = texts;
        this.json = json;
    }

    /** The HTTP status, 400 to 599. */
    public int status(Problem problem) {
        return texts.of(problem).status();
    }

    /** The body in UTF-8. */
    public byte[] bytes(Problem problem, Language language) {
        try {
            return json.mapper().writeValueAsBytes(body(problem, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text and numbers", e);
        }
    }

    /** The headers, media type and language included. */
    public Map<String, String> headers(Problem problem, Language language) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        problem.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", Long.toString(seconds)));
        int status = status(problem);
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        if (status == 413) {
            // The rest of the body is not read, so nothing more can come over this connection.
            headers.put("Connection", "close");
        }
        return headers;
    }

    ProblemBody body(Problem problem, Language language) {
        ProblemTexts.Text text = texts.of(problem);
        String detail = text.detail(language, problem.parameters());
        List<ProblemBody.FieldMessage> errors = problem.errors().stream()
                .map(error -> new ProblemBody.FieldMessage(error.field(), error.code(), message(error, language)))
                .toList();
        String field = problem.field();
        if (errors.isEmpty() && field != null) {
            errors = List.of(new ProblemBody.FieldMessage(field, code(problem), detail));
        }
        return new ProblemBody(problem.type(), text.title(language), text.status(), detail, errors, traceId());
    }

    private String message(FieldError error, Language language) {
        return texts.of(error).detail(language, error.parameters());
    }

    private static String code(Problem problem) {
        return problem.type().startsWith(PREFIX) ? problem.type().substring(PREFIX.length()) : problem.type();
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
