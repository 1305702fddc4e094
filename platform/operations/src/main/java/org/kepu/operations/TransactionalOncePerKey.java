package org.kepu.operations;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Once;

/** In PostgreSQL, by {@link Once}. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class TransactionalOncePerKey implements OncePerKey {

    private final Once once;

    TransactionalOncePerKey(Once once) {
        this.once = once;
    }

    @Override
    public Response post(@Nullable String idempotencyKey, @Nullable Object request, Supplier<Answer> command) {
        return once.post(idempotencyKey, request, command);
    }
}
