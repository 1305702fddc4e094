package org.kepu.volunteers.person;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's card over HTTP. */
@Path("/api/volunteers/v1/my/card")
public class CardResource {

    private final CardDesk desk;

    CardResource(CardDesk desk) {
        this.desk = desk;
    }

    /**
     * A card for the phone to show.
     *
     * @param card text for a picture, signed
     * @param validUntil last moment at which it is good
     */
    public record CardView(String card, OffsetDateTime validUntil) {

        /** Without the card. */
        @Override
        public String toString() {
            return "CardView[" + validUntil + "]";
        }
    }

    @GET
    @Operation(summary = "A new card, good for seven days")
    public CardView issue() {
        return desk.issue();
    }
}
