package org.kepu.venues;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.walk.Allowances;

@QuarkusTest
@WithPostgres
@WithKafka
class VenuesWalkIT extends Walk {

    private static @Nullable WalkThings things;

    @Inject
    MovableTime time;

    @Inject
    AgroalDataSource accounts;

    @BeforeEach
    void things() {
        Scene.places();
        time.moveTo("2024-09-21T09:30:00+08:00");
        if (things == null) {
            things = WalkThings.make(accounts);
        }
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(WalkThings.WALKER, "operator@" + Scene.CITY);
    }

    @Override
    protected String siblingCounty() {
        return Scene.OTHER_COUNTY;
    }

    @Override
    protected Map<String, String> tokens() {
        // Whoever looks after parked events keeps every city of the register, the imported one too.
        String keeper = Tokens.staff(WalkThings.WALKER, "operator@" + Scene.CITY, "operator@" + WalkThings.OTHER_CITY);
        String holder = Tokens.resident(WalkThings.HOLDER);
        return Map.of(
                "/place-imports", WalkThings.importer(),
                "/parked-events", keeper,
                "RecognitionResource_change", holder,
                "RecognitionResource_giveUp", holder,
                "RecognitionResource_takeBack", holder);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return things == null ? Map.of() : things.paths();
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.CITY, "kind", "recognitions");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "MyVenuesResource_mine",
                "MyBookingsResource_mine",
                "VenueResource_register",
                "OpeningBookingsResource_book",
                "ObjectionResource_object",
                // Whoever looks after rights anywhere asks of his own places, finds anybody and invites to his own
                // places.
                "AccountResource_page",
                "AccountResource_roles",
                "AccountResource_search",
                "AccountResource_invite");
    }

    @Override
    protected Set<String> withoutBody() {
        // They ask the sign-in server, which does not run here; InvitationIT and GrantingIT ask the real one.
        return Set.of("AccountResource_search", "AccountResource_invite");
    }

    @Override
    protected Set<String> readsNoThing() {
        // Their paths name a place or a level of the register, which anybody may count without harm.
        return Set.of("PlaceResource_children", "PlaceResource_count");
    }

    @Override
    protected Allowances allowances() {
        // A conferment has to wait for the days in which one may object.
        return Allowances.none().andOutOfState("RecognitionResource_confer");
    }

    @Override
    protected Map<String, String> bodies() {
        return things == null ? Map.of() : WalkBodies.make(things);
    }
}
