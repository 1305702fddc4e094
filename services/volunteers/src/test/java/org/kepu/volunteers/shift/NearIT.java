package org.kepu.volunteers.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class NearIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private static List<String> near(String account, int limit) {
        List<String> shifts = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = asResident(account)
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/api/volunteers/v1/shifts")
                    .then()
                    .statusCode(200)
                    .extract();
            shifts.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return shifts;
    }

    @Test
    void shouldShowTheOwnVillageFirstThenTheTownshipThenTheCountyAndNothingBeyond() {
        // Given
        String me = account();
        Scene.register(me, Scene.NEXT_VILLAGE).then().statusCode(201);
        String far = AnnouncedSessions.from("2024-09-21T06:00:00+08:00", 1, 1)
                .at(Scene.FAR_VILLAGE)
                .open();
        String county = AnnouncedSessions.from("2024-09-21T07:00:00+08:00", 1, 1)
                .at(Scene.COUNTY)
                .open();
        String township = AnnouncedSessions.from("2024-09-21T08:00:00+08:00", 1, 1)
                .at(Scene.VILLAGE)
                .open();
        String village = AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 1, 1)
                .at(Scene.NEXT_VILLAGE)
                .open();

        // When
        List<String> all = near(me, 200);
        List<String> inSmallPages = near(me, 3);

        // Then
        assertThat(all).containsSubsequence(village, township, county).doesNotContain(far);
        assertThat(inSmallPages).isEqualTo(all);
    }
}
