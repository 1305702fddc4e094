package org.kepu.web.json;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.kepu.web.BodyLimit;
import org.kepu.web.Refused;
import org.kepu.web.TooLarge;
import org.kepu.web.UnreadableBody;
import org.kepu.web.WebConfig;

/** Refuses a body that is too long, and a missing one where one is declared, so that no resource meets null. */
@Provider
public class BodyReader implements ReaderInterceptor {

    // Quarkus makes providers before it has read the configuration, so it is asked for at the first body.
    private final Instance<WebConfig> config;

    @Inject
    BodyReader(Instance<WebConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limitOf(context.getAnnotations());
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            context.setInputStream(new LimitedInput(context.getInputStream(), limit));
        } else if (Long.parseLong(announced) > limit) {
            throw new Refused(new TooLarge(limit));
        }
        Object body = context.proceed();
        if (body == null) {
            throw new Refused(UnreadableBody.EMPTY);
        }
        return body;
    }

    private long limitOf(Annotation @Nullable [] annotations) {
        if (annotations != null) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof BodyLimit limit) {
                    return limit.value();
                }
            }
        }
        return config.get().bodyLimit().asLongValue();
    }
}
