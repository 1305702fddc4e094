package org.kepu.content.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.content.Scene;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class NoticeIT {

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    @Inject
    ParkedEvents parked;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Test
    void shouldTellAPersonOncePerKeyInThePersonsLanguage() {
        // Given
        String chinese = Scene.account();
        String english = Scene.account();
        Scene.as(Tokens.resident(english))
                .body(Map.of("places", List.of(Scene.COUNTY), "language", "en"))
                .put("/api/content/v1/subscriptions/me")
                .then()
                .statusCode(200);
        String key = "shift-cancelled:" + Ids.next();

        // When
        try (TopicWriter volunteers = new TopicWriter()) {
            volunteers.send(notice(chinese, key, Map.of()), notice(english, key, Map.of()));
            volunteers.send(notice(chinese, key, Map.of()), notice(english, key, Map.of()));
            volunteers.send(notice(chinese, key + ":last", Map.of()));
        }

        // Then
        await().until(() -> items(chinese) == 2);
        Response told = Scene.inbox(chinese);
        assertThat(told.jsonPath().getList("items.title", String.class)).containsOnly("志愿服务取消");
        assertThat((String) told.path("items[0].text")).isEqualTo("原定9月22日 09:00在范县城关镇前村的“引导”岗位已取消，您无需前往。");
        await().until(() -> items(english) == 1);
        assertThat((String) Scene.inbox(english).path("items[0].text"))
                .startsWith("Your shift as ")
                .contains("22 September 09:00");
    }

    @Test
    void shouldHoldWhatIsNotUrgentAtNightAndForgetWhatIsStale() {
        // Given
        String sleeper = Scene.account();
        time.moveTo("2024-09-21T23:00:00+08:00");
        String key = "shift-cancelled:" + Ids.next();

        // When
        try (TopicWriter volunteers = new TopicWriter()) {
            volunteers.send(
                    notice(sleeper, key + ":held", Map.of()),
                    notice(sleeper, key + ":stale", Map.of("staleAfter", "2024-09-22T06:00:00+08:00")),
                    notice(sleeper, key + ":urgent", Map.of("urgent", true)));
        }

        // Then
        await().until(() -> items(sleeper) == 1);
        time.moveTo("2024-09-22T07:00:00+08:00");
        await().until(() -> items(sleeper) == 2);
    }

    @Test
    void shouldParkANoticeNobodyHasATemplateForAndTellTheOthers() {
        // Given
        String person = Scene.account();
        Map<String, Object> unknown = new HashMap<>(data(person, "unknown:" + Ids.next(), Map.of()));
        unknown.put("template", "nobody-wrote-this");
        SentEvent bad =
                SentEvent.of("org.kepu.events.notice.requested.v1", Ids.next().toString(), 1, unknown);

        // When
        try (TopicWriter events = new TopicWriter()) {
            events.send(bad, notice(person, "shift-cancelled:" + Ids.next(), Map.of()));
        }

        // Then
        await().until(() -> items(person) == 1);
        await().until(() -> parkedOf(bad) == 1);
        Scene.inbox(person).then().body("items", hasSize(1));
    }

    private long parkedOf(SentEvent event) {
        return parked.waiting("content.notices", null, 200).stream()
                .filter(each -> event.key().equals(each.key()))
                .count();
    }

    private static int items(String account) {
        return Scene.inbox(account).jsonPath().getList("items").size();
    }

    private SentEvent notice(String account, String key, Map<String, Object> more) {
        return SentEvent.of(
                "org.kepu.volunteers.notice.requested.v1", Ids.next().toString(), 1, data(account, key, more));
    }

    private Map<String, Object> data(String account, String key, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "personRef",
                refs.of(account),
                "template",
                "shift-cancelled",
                "parameters",
                Map.of(
                        "sessionId", Ids.next().toString(),
                        "roleCode", "guide",
                        "startsAt", "2024-09-22T09:00:00+08:00",
                        "endsAt", "2024-09-22T11:00:00+08:00",
                        "place", Scene.VILLAGE),
                "dedupeKey",
                key));
        data.putAll(more);
        return data;
    }
}
