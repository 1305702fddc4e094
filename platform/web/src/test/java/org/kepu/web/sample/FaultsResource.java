package org.kepu.web.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Goes wrong in every way a service can. */
@Path("/api/sample/v1/faults")
public class FaultsResource {

    /** A problem nobody listed. */
    @ProblemType("urn:kepu:problem:sample-never-listed")
    record Unlisted() implements Problem {}

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager rows;

    @Operation(hidden = true)
    @GET
    @Path("{kind}")
    @PermitAll
    @PublicEndpoint
    @Transactional
    public String fail(@PathParam("kind") String kind) throws Throwable {
        throw switch (kind) {
            case "bug" -> new IllegalStateException("select secret from note where phone = '13800000000'");
            case "hidden" -> new Refused(RequestProblem.NOT_FOUND);
            case "unlisted" -> new Refused(new Unlisted());
            case "stale" -> new OptimisticLockException("row of NoteRow was changed");
            case "teapot" -> new WebApplicationException("select 1", 418);
            case "pool" -> new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
            case "away" -> new IllegalStateException(new SQLException("terminating connection", "57P01"));
            case "deadlock" -> new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            case "check" -> new IllegalStateException(broken());
            default -> new Error("kind " + kind);
        };
    }

    private SQLException broken() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            int rows = statement.executeUpdate("insert into note values (gen_random_uuid(), 0, 'x', -1)");
            throw new IllegalStateException("the check let " + rows + " through");
        } catch (SQLException e) {
            return e;
        }
    }
}
