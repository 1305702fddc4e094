package org.kepu.security.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class PlacesIT {

    @Inject
    Places places;

    @Inject
    PlaceTable table;

    @Inject
    AgroalDataSource database;

    private final String code = "test-" + Ids.next().toString().substring(18);

    private Place named(String name) {
        return new Place(
                code,
                name,
                "village",
                "410902001000",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 6, 30),
                List.of("next-1", "next-2"),
                "2023");
    }

    private SentEvent state(long version, Map<String, Object> more) {
        Map<String, Object> data =
                new HashMap<>(Map.of("code", code, "level", "village", "validFrom", "2020-01-01", "edition", "2023"));
        data.putAll(more);
        return SentEvent.state("venues", "place", code, version, data);
    }

    @Test
    void shouldTakeAPlaceInFromItsTopicAndSeeItEnd() {
        try (TopicWriter venues = new TopicWriter()) {
            // Given
            venues.send(state(1, Map.of("name", "前进村", "parent", "410902001000")));
            await().until(() -> places.find(code).isPresent());

            // When
            venues.send(state(
                    2,
                    Map.of(
                            "name",
                            "前进村",
                            "parent",
                            "410902001000",
                            "validTo",
                            "2024-06-30",
                            "successors",
                            List.of("next-1", "next-2"))));

            // Then
            await().untilAsserted(() -> assertThat(places.find(code)).contains(named("前进村")));
            assertThat(places.covers("next-2", code)).isTrue();
            assertThat(places.covers("410902001000", code)).isTrue();
        }
    }

    @Test
    void shouldForgetAPlaceTheRegisterWithdrew() {
        try (TopicWriter venues = new TopicWriter()) {
            // Given
            venues.send(state(1, Map.of("name", "by mistake")));
            await().until(() -> places.find(code).isPresent());

            // When
            venues.send(SentEvent.ended("venues", "place", code, 2));

            // Then
            await().until(() -> places.find(code).isEmpty());
        }
    }

    @Test
    void shouldGoOnAfterAStateThatIsNoPlaceAndHealItsKeyWithTheNext() {
        try (TopicWriter venues = new TopicWriter()) {
            // Given
            SentEvent nameless = state(1, Map.of());
            venues.sendRaw(
                    nameless.topic(),
                    code,
                    "{\"code\":\"%s\",\"level\":\"village\"}".formatted(code).getBytes(StandardCharsets.UTF_8),
                    TopicWriter.headers(nameless));

            // When
            venues.send(state(2, Map.of("name", "named now")));

            // Then
            await().until(() -> places.find(code).isPresent());
            assertThat(places.find(code)).map(Place::name).contains("named now");
        }
    }

    @Test
    void shouldSeeByItselfWhatAnotherReplicaTookIn() {
        // Given
        assertThat(places.find(code)).isEmpty();

        // When
        table.apply(List.of(new PlaceChange(code, 1, named("written by another replica"))));

        // Then
        await().until(() -> places.find(code).isPresent());
    }

    @Test
    void shouldKeepTheNewestVersionHoweverOftenAndInWhateverOrderTheyCome() {
        // Given
        table.apply(List.of(new PlaceChange(code, 3, named("third")), new PlaceChange(code, 2, named("second"))));

        // When
        table.apply(List.of(
                new PlaceChange(code, 1, named("first")),
                new PlaceChange(code, 3, named("third again")),
                new PlaceChange(code, 2, null)));

        // Then
        places.refresh();
        assertThat(places.find(code)).map(Place::name).contains("third");
    }

    @Test
    void shouldNotReadTheRegisterAgainWhereNothingChanged() {
        // Given
        table.apply(List.of(new PlaceChange(code, 2, named("held"))));
        places.refresh();
        PlaceTree before = places.tree();

        // When
        table.apply(List.of(new PlaceChange(code, 1, named("older"))));
        places.refresh();

        // Then
        assertThat(places.tree()).isSameAs(before);
    }

    @Test
    void shouldKeepEverybodysRightsWhileTheCopyIsRebuilt() {
        // Given
        table.apply(List.of(new PlaceChange(code, 7, named("before the rebuild"))));

        // When
        table.expectEverythingAgain();

        // Then
        assertThat(table.load()).contains(named("before the rebuild"));
        table.apply(List.of(new PlaceChange(code, 7, named("read again"))));
        assertThat(table.load()).contains(named("read again"));
    }

    @Test
    void shouldHoldAllFourRegistersInOneBatch() throws SQLException {
        // Given
        List<PlaceChange> all = Registers.all().stream()
                .map(place -> new PlaceChange(place.code(), 1, place))
                .toList();

        // When
        table.apply(all);

        // Then
        places.refresh();
        assertThat(places.tree().size()).isGreaterThanOrEqualTo(5367);
        assertThat(places.covers("440310000000", "440311000000")).isFalse();
        assertThat(places.covers("440300000000", "440311000000")).isTrue();
        assertThat(places.children("530400000000")).hasSize(9);
        withdraw(all);
    }

    /** Leaves the register as the other tests expect it. */
    private void withdraw(List<PlaceChange> all) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from place_copy where code = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", all.stream().map(PlaceChange::code).toArray()));
            delete.executeUpdate();
        }
    }
}
