package org.kepu.content;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.walk.Allowances;

@QuarkusTest
@WithDocuments
@WithKafka
class ContentWalkIT extends Walk {

    private static final String SUBSCRIBER = "walk-subscriber";
    private static @Nullable WalkThings things;

    @Inject
    MongoClient documents;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String name;

    @BeforeEach
    void samples() {
        Scene.places();
        if (things == null) {
            things = WalkThings.make(staffToken(), SUBSCRIBER);
        }
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(
                "walker",
                "editor@" + Scene.CITY,
                "reviewer@" + Scene.CITY,
                "organiser@" + Scene.CITY,
                "dispatcher@" + Scene.CITY,
                "operator@" + Scene.CITY);
    }

    @Override
    protected String siblingCounty() {
        return Scene.OTHER_COUNTY;
    }

    @Override
    protected Map<String, String> tokens() {
        String subscriber = Tokens.resident(SUBSCRIBER);
        return Map.of("/inbox", subscriber, "/subscriptions/me", subscriber);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return things == null ? Map.of() : things.paths();
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.COUNTY, "places", Scene.COUNTY);
    }

    @Override
    protected Map<String, String> bodies() {
        return things == null ? Map.of() : things.bodies();
    }

    @Override
    protected Allowances allowances() {
        // A push is corrected when what it carried was corrected.
        return Allowances.none().andOutOfState("PushResource_correct");
    }

    @Override
    protected Map<String, Long> stored() {
        MongoDatabase database = documents.getDatabase(name);
        Map<String, Long> stored = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            stored.put(collection, database.getCollection(collection).countDocuments());
        }
        return stored;
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "LibraryResource_list",
                "LibraryResource_one",
                "MySubscriptionResource_mine",
                "MySubscriptionResource_give",
                "MySubscriptionResource_optOut",
                "MySubscriptionResource_end",
                "HelpedResource_list",
                "InboxResource_list",
                "InboxResource_unread");
    }
}
