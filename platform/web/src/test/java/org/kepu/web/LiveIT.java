package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.testkit.EventStream;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;
import org.kepu.web.sample.BoardResource;

@QuarkusTest
@WithPostgres(wire = true)
class LiveIT {

    @TestHTTPResource("/api/sample/v1/boards/")
    URI boardsAddress;

    @Inject
    BoardResource.Boards boards;

    private final String board = UUID.randomUUID().toString();

    @Test
    void shouldSayWhatStandsThenEachChangeAndResumeWhereTheScreenWas() {
        // Given
        boards.points.put(board, 1);
        EventStream first = open(null, "viewer-1");
        assertThat(first.await(1).data()).contains("\"points\":1");

        // When
        boards.points.put(board, 2);
        EventStream.Sent second = first.await(2);
        first.close();
        try (EventStream again = open(second.id(), "viewer-1")) {
            await().until(() -> !again.comments().isEmpty());
            boards.points.put(board, 3);

            // Then
            assertThat(second)
                    .extracting(EventStream.Sent::name, EventStream.Sent::id)
                    .containsExactly("score", "2");
            assertThat(again.await(1).id()).isEqualTo("3");
            assertThat(again.sent()).hasSize(1);
        }
    }

    @Test
    void shouldReadOncePerPeriodForAllWhoWatchAndNotAtAllForNobody() {
        // Given
        boards.points.put(board, 1);
        List<EventStream> screens = Stream.of("viewer-2", "viewer-3", "viewer-4", "viewer-5")
                .map(viewer -> open(null, viewer))
                .toList();
        screens.forEach(screen -> screen.await(1));

        // When
        int before = boards.readings.get();
        boards.points.put(board, 2);
        screens.forEach(screen -> screen.await(2));
        int readings = boards.readings.get() - before;
        screens.forEach(EventStream::close);

        // Then
        assertThat(readings).isBetween(1, 3);
        AtomicInteger last = new AtomicInteger(-1);
        await().pollInterval(Duration.ofSeconds(3))
                .until(() -> boards.readings.get() == last.getAndSet(boards.readings.get()));
    }

    @Test
    void shouldGoOnAfterAReadingFailed() {
        // Given
        boards.points.put(board, 1);
        try (EventStream screen = open(null, "viewer-6")) {
            screen.await(1);

            // When
            boards.broken = true;
            int before = boards.readings.get();
            await().until(() -> boards.readings.get() > before);
            boards.broken = false;
            boards.points.put(board, 2);

            // Then
            assertThat(screen.await(2).id()).isEqualTo("2");
        }
    }

    @Test
    void shouldEndWithTheToken() {
        // Given
        boards.points.put(board, 1);
        String brief = new Tokens(
                        "viewer-7", Set.of(), Tokens.AUDIENCE, Tokens.ISSUER, WallTime.instant(), Duration.ofSeconds(4))
                .sign();

        // When
        try (EventStream screen = EventStream.open(boardsAddress.resolve(board + "/changes"), brief, null)) {
            screen.awaitEnd();

            // Then
            assertThat(screen.sent()).hasSize(1);
        }
    }

    @Test
    void shouldRefuseAStreamWithoutATokenAsAProblem() {
        assertThatProblem(given().accept("text/event-stream").get(boardsAddress.resolve(board + "/changes")))
                .is("urn:kepu:problem:unauthenticated", 401);
    }

    private EventStream open(@Nullable String last, String viewer) {
        return EventStream.open(boardsAddress.resolve(board + "/changes"), Tokens.resident(viewer), last);
    }
}
