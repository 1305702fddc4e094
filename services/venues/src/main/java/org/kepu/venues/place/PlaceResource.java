package org.kepu.venues.place;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The register of places, for anybody. */
@Path("/api/venues/v1/places")
public class PlaceResource {

    private final Places places;
    private final PlaceSearch search;
    private final CityTime time;

    PlaceResource(Places places, PlaceSearch search, CityTime time) {
        this.places = places;
        this.search = search;
        this.time = time;
    }

    /**
     * Places that have not ended, best first, then upper places first: {@code level=city} tells the cities of this installation,
     * {@code name=濮阳} what a person began to type.
     *
     * @param name words separated by spaces, the last in the place's own name, each before it in a name above: {@code 清丰 城关}
     * @param within code of a place: itself and everything below it
     * @param level slug of a level
     */
    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(
            summary =
                    "Places that have not ended, best first, then upper places first: level=city tells the cities of this installation, name=濮阳 what a person began to type")
    public Page<PlaceView> page(
            @QueryParam("name") @Nullable String name,
            @QueryParam("within") @Nullable String within,
            @QueryParam("level") @Nullable String level,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return search.page(new PlaceSearch.Filter(name, within, level), cursor, Page.limit(limit));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One place, ended or not, with what it lies in")
    public PlaceView one(@PathParam("code") String code) {
        return places.find(code).map(this::view).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }

    @GET
    @Path("/{code}/children")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "The places directly below one that have not ended, ordered by code")
    public List<PlaceView> children(@PathParam("code") String code) {
        return places.children(code).stream()
                .filter(this::stands)
                .map(this::view)
                .toList();
    }

    @GET
    @Path("/{code}/levels/{level}/count")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "How many places of a level below a place have not ended")
    public Count count(@PathParam("code") String code, @PathParam("level") String level) {
        return new Count(
                (int) places.atLevel(code, level).stream().filter(this::stands).count());
    }

    private PlaceView view(Place place) {
        return PlaceView.of(place, places.ancestors(place.code()));
    }

    private boolean stands(Place place) {
        return place.validTo() == null || !place.validTo().isBefore(time.today());
    }

    /** A number of places. */
    public record Count(int count) {}
}
