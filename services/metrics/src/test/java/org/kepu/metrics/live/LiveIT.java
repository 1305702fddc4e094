package org.kepu.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.EventStream;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class LiveIT {

    private static final String DAY = "2022-03-04";

    @TestHTTPResource("/api/metrics/v1/changes")
    URI changes;

    @Test
    void shouldTellALiveScreenWhenAFigureMovedSoThatItReadsTheNewOne() {
        // Given
        PuyangRegister.tell();
        Api operator = new Api(PuyangRegister.operator());
        String figure = "/figures/attendance?place=" + PuyangRegister.COUNTY + "&from=" + DAY + "&to=" + DAY;
        try (EventStream screen = EventStream.open(changes, PuyangRegister.operator(), null)) {
            JsonPath before = new JsonPath(screen.await(1).data());

            // When
            try (TopicWriter writer = new TopicWriter()) {
                writer.send(Counted.attendance(PuyangRegister.COUNTY, DAY, "farmers", 7, null, List.of()));
            }
            EventStream.Sent moved = awaitAfter(screen, before.getLong("position"));

            // Then
            assertThat(moved.name()).isEqualTo("figures");
            assertThat(moved.id()).isEqualTo(String.valueOf(new JsonPath(moved.data()).getLong("position")));
            assertThat(operator.get(figure).getLong("total.personTimes")).isEqualTo(7);
        }
    }

    @Test
    void shouldTellNothingOfFiguresToWhoIsNoStaff() {
        assertThatProblem(new Api(Tokens.resident("live-resident")).answer("/changes"))
                .is("urn:kepu:problem:forbidden", 403);
    }

    private static EventStream.Sent awaitAfter(EventStream screen, long position) {
        EventStream.Sent last = screen.await(2);
        assertThat(new JsonPath(last.data()).getLong("position")).isGreaterThan(position);
        return last;
    }
}
