package org.kepu.venues.place;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.kepu.security.places.Places;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The register of places, for anybody. */
@Path("/api/venues/v1/places")
public class PlaceResource {

    private final Places places;

    PlaceResource(Places places) {
        this.places = places;
    }

    /** One place. */
    @GET
    @Path("/{code}")
    @PermitAll
    @PublicEndpoint
    public PlaceView one(@PathParam("code") String code) {
        return places.find(code).map(PlaceView::of).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** The places directly below one, ordered by code. */
    @GET
    @Path("/{code}/children")
    @PermitAll
    @PublicEndpoint
    public List<PlaceView> children(@PathParam("code") String code) {
        return places.children(code).stream().map(PlaceView::of).toList();
    }

    /** How many places there are of a level below a place. */
    @GET
    @Path("/{code}/levels/{level}/count")
    @PermitAll
    @PublicEndpoint
    public Count count(@PathParam("code") String code, @PathParam("level") String level) {
        return new Count(places.atLevel(code, level).size());
    }

    /** A number of places. */
    public record Count(int count) {}
}
