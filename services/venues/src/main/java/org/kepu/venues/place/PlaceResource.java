package org.kepu.venues.place;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The register of places, for anybody. */
@Path("/api/venues/v1/places")
public class PlaceResource {

    private final Places places;
    private final CityTime time;

    PlaceResource(Places places, CityTime time) {
        this.places = places;
        this.time = time;
    }

    /** One place, ended or not. */
    @GET
    @Path("/{code}")
    @PermitAll
    @PublicEndpoint
    public PlaceView one(@PathParam("code") String code) {
        return places.find(code).map(PlaceView::of).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    /** The places directly below one that have not ended, ordered by code. */
    @GET
    @Path("/{code}/children")
    @PermitAll
    @PublicEndpoint
    public List<PlaceView> children(@PathParam("code") String code) {
        return places.children(code).stream()
                .filter(this::stands)
                .map(PlaceView::of)
                .toList();
    }

    /** How many places of a level below a place have not ended. */
    @GET
    @Path("/{code}/levels/{level}/count")
    @PermitAll
    @PublicEndpoint
    public Count count(@PathParam("code") String code, @PathParam("level") String level) {
        return new Count(
                (int) places.atLevel(code, level).stream().filter(this::stands).count());
    }

    private boolean stands(Place place) {
        return place.validTo() == null || !place.validTo().isBefore(time.today());
    }

    /** A number of places. */
    public record Count(int count) {}
}
