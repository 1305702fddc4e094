package org.kepu.web.refusal;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;
import org.kepu.web.ProblemSource;
import org.kepu.web.RequestProblem;
import org.kepu.web.Unavailable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's states mean to a caller: a lost race, a moment of trouble, or the database away. */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class SqlFaults implements ProblemSource {

    private final Map<String, Problem> byConstraint;

    @Inject
    SqlFaults(@All List<ConstraintProblems> constraints) {
        this.byConstraint = constraints.stream()
                .flatMap(c -> c.byConstraint().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Problem> problemOf(Throwable fault) {
        return fault instanceof SQLException sql ? problemOf(sql) : Optional.empty();
    }

    private Optional<Problem> problemOf(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) {
            // The pool says so when it gets no connection in time; the driver always gives a state.
            return Optional.of(new Unavailable(5));
        }
        return switch (state) {
            case "23505", "23P01", "23503", "23514" -> Optional.of(ofConstraint(fault, state));
            case "40001", "40P01", "55P03" -> Optional.of(new Unavailable(1));
            default -> isAway(state) ? Optional.of(new Unavailable(5)) : Optional.empty();
        };
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    private Problem ofConstraint(SQLException fault, String state) {
        ServerErrorMessage message = fault instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        Problem named = constraint == null ? null : byConstraint.get(constraint);
        if (named != null) {
            return named;
        }
        // A check that no feature declared is a rule the code should have known: a defect, not a conflict.
        return state.equals("23514") ? RequestProblem.INTERNAL : RequestProblem.CONFLICT;
    }
}
