package org.kepu.web.refusal;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kepu.web.Language;
import org.kepu.web.Problem;

/**
 * Answers for everything thrown on the way through JAX-RS. The exact classes are named beside {@link Throwable} because
 * Quarkus has mappers of its own for them, and the nearest class wins.
 */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Faults faults;
    private final ProblemAnswers answers;

    @Inject
    ProblemMappers(Faults faults, ProblemAnswers answers) {
        this.faults = faults;
        this.answers = answers;
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ForbiddenException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        NotFoundException.class,
        Throwable.class
    })
    Response answer(Throwable thrown, RoutingContext request) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = faults.problemOf(thrown);
        int status = answers.status(problem);
        if (status >= 500) {
            LOG.errorf(thrown, "%s %s failed", request.request().method(), request.normalizedPath());
        }
        Language language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(status).entity(answers.bytes(problem, language));
        answers.headers(problem, language).forEach(response::header);
        return response.build();
    }
}
