package org.kepu.content;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.base.WallTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class ContentWalkIT extends Walk {

    private static final String WISH = "{\"places\": [\"" + Scene.COUNTY
            + "\"], \"language\": \"zh-CN\", \"quiet\": {\"from\": \"22:00\", \"to\": \"07:00\"}}";
    private static final String TEXT = """
            {"title": "秋播科普（演示）", "summary": "小麦适期播种要点。", "text": "适期播种。", "language": "zh-CN",
             "themes": ["farm-skills"], "sources": [{"title": "手册", "address": "https://example.org/book"}],
             "media": [{"kind": "image", "address": "https://example.org/a.jpg", "description": "麦田"}],
             "expiresOn": "2099-09-20"}""";

    private final Map<String, String> bodies = new HashMap<>();

    @BeforeEach
    void samples() {
        Scene.places();
        String item = Scene.publishedItem();
        String pack = Scene.pack(item, 1);
        bodies.put(
                "ItemResource_draft",
                "{\"place\": \"%s\", \"form\": \"article\", \"manuscript\": %s}".formatted(Scene.CITY, TEXT));
        bodies.put(
                "PackResource_assemble",
                "{\"title\": \"资源包\", \"summary\": \"要点\", \"place\": \"%s\", \"items\": [{\"item\": \"%s\", \"number\": 1}]}"
                        .formatted(Scene.CITY, item));
        bodies.put("PushResource_plan", "{\"pack\": \"%s\", \"places\": [\"%s\"]}".formatted(pack, Scene.COUNTY));
        bodies.put("MySubscriptionResource_give", WISH);
        bodies.put(
                "HelpedResource_give",
                "{\"wish\": %s, \"consentOn\": \"%s\", \"consentForm\": \"spoken\"}"
                        .formatted(WISH, WallTime.utc().toLocalDate().minusDays(2)));
        bodies.put("ParkedEventResource_replayAll", "{\"consumer\": \"content.notices\"}");
        bodies.put("id", item);
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(
                "walker",
                "editor@" + Scene.CITY,
                "reviewer@" + Scene.CITY,
                "organiser@" + Scene.CITY,
                "operator@" + Scene.CITY);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return Map.of("id", bodies.getOrDefault("id", ""), "number", "1");
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.COUNTY, "places", Scene.COUNTY);
    }

    @Override
    protected Map<String, String> bodies() {
        Map<String, String> known = new HashMap<>(bodies);
        known.remove("id");
        return known;
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
