package org.kepu.web.refusal;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kepu.web.Language;
import org.kepu.web.Problem;
import org.kepu.web.Refused;
import org.kepu.web.TooLarge;

/** Answers for everything that fails before or beside JAX-RS: sign-in, limits, bodies beyond every endpoint's limit. */
@Singleton
public class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    // Before Quarkus's own check (route order -2), which answers 413 without a body.
    private static final int BEFORE_BODY_CHECK = 10;

    private final Faults faults;
    private final ProblemAnswers answers;
    private final long hardLimit;

    @Inject
    ProblemRoutes(
            Faults faults,
            ProblemAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize hardLimit) {
        this.faults = faults;
        this.answers = answers;
        this.hardLimit = hardLimit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(-1_000_000).failureHandler(this::answer);
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOversized, BEFORE_BODY_CHECK);
    }

    private void refuseOversized(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > hardLimit) {
            request.fail(new Refused(new TooLarge(hardLimit)));
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        Throwable failure = request.failure();
        if (request.response().headWritten() || failure instanceof AuthenticationRedirectException) {
            request.next();
            return;
        }
        if (failure instanceof HttpClosedException) {
            LOG.debug("The caller went away before the request was read", failure);
            return;
        }
        Problem problem = failure == null ? faults.problemOf(request.statusCode()) : faults.problemOf(failure);
        int status = answers.status(problem);
        if (status >= 500) {
            LOG.errorf(failure, "%s %s failed", request.request().method(), request.normalizedPath());
        }
        Language language = Language.of(request.request().getHeader("Accept-Language"));
        request.response().setStatusCode(status);
        answers.headers(problem, language)
                .forEach((name, value) -> request.response().putHeader(name, value));
        var sent = request.response().end(Buffer.buffer(answers.bytes(problem, language)));
        sent.onFailure(e -> LOG.debug("The caller went away before the refusal was sent", e));
    }
}
