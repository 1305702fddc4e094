package org.kepu.web.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.kepu.web.Problem;
import org.kepu.web.ProblemSource;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.TooLarge;
import org.kepu.web.TooManyRequests;
import org.kepu.web.Unavailable;
import org.kepu.web.WebConfig;
import org.kepu.web.json.JsonFaults;

/** Says which problem an exception means, whoever threw it and however often it was wrapped. */
@Singleton
public class Faults {

    private static final int DEEPEST_CAUSE = 12;

    private final List<ProblemSource> sources;
    private final long bodyLimit;

    @Inject
    Faults(@All List<ProblemSource> sources, WebConfig config) {
        this.sources = sources;
        this.bodyLimit = config.bodyLimit().asLongValue();
    }

    /** The problem, {@link RequestProblem#INTERNAL} where nothing better is known. */
    public Problem problemOf(Throwable thrown) {
        List<Throwable> causes = causesOf(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof Refused refused) {
                return refused.problem();
            }
        }
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .or(() -> causes.stream()
                        .flatMap(cause -> byStatus(cause).stream())
                        .findFirst())
                .orElse(RequestProblem.INTERNAL);
    }

    private static List<Throwable> causesOf(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = thrown; t != null && causes.size() < DEEPEST_CAUSE; t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }

    private Optional<Problem> known(Throwable fault) {
        return switch (fault) {
            case JsonProcessingException json -> Optional.of(JsonFaults.problemOf(json));
            case UnauthorizedException _, AuthenticationFailedException _, AuthenticationCompletionException _ ->
                Optional.of(RequestProblem.NOT_SIGNED_IN);
            case ForbiddenException _ -> Optional.of(RequestProblem.FORBIDDEN);
            case OptimisticLockException _ -> Optional.of(RequestProblem.STALE);
            case RejectedExecutionException _ -> Optional.of(new Unavailable(1));
            default ->
                sources.stream()
                        .flatMap(source -> source.problemOf(fault).stream())
                        .findFirst();
        };
    }

    private Optional<Problem> byStatus(Throwable fault) {
        return fault instanceof WebApplicationException web
                ? Optional.of(problemOf(web.getResponse().getStatus()))
                : Optional.empty();
    }

    /** The problem of a status that comes without an exception of ours. */
    public Problem problemOf(int status) {
        return switch (status) {
            case 401 -> RequestProblem.NOT_SIGNED_IN;
            case 403 -> RequestProblem.FORBIDDEN;
            case 404 -> RequestProblem.NOT_FOUND;
            case 405 -> RequestProblem.METHOD_NOT_ALLOWED;
            case 406 -> RequestProblem.NOT_ACCEPTABLE;
            case 409 -> RequestProblem.CONFLICT;
            case 412 -> RequestProblem.STALE;
            case 413 -> new TooLarge(bodyLimit);
            case 415 -> RequestProblem.UNSUPPORTED_MEDIA_TYPE;
            case 428 -> RequestProblem.IF_MATCH_MISSING;
            case 429 -> new TooManyRequests(1);
            case 503 -> new Unavailable(1);
            default -> status >= 400 && status < 500 ? RequestProblem.UNREADABLE : RequestProblem.INTERNAL;
        };
    }
}
