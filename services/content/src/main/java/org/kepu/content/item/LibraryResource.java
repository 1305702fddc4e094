package org.kepu.content.item;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;

/** What is published, for everybody. */
@Path("/api/content/v1/library")
public class LibraryResource {

    private final ItemReading reading;

    LibraryResource(ItemReading reading) {
        this.reading = reading;
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Published items, newest first")
    public Page<PublishedView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return reading.library(cursor, Page.limit(limit));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One published item, in its published edition")
    public PublishedView one(@PathParam("id") UUID id) {
        return PublishedView.of(reading.published(id));
    }
}
