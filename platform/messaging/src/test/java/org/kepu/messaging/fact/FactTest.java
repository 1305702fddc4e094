package org.kepu.messaging.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.ContractCheck;

class FactTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final LocalDate DAY = LocalDate.of(2024, 9, 21);
    private static final UUID VENUE = UUID.fromString("01920fa0-1c2d-7e3f-8a4b-5c6d7e8f9011");
    private static final UUID EVENT = UUID.fromString("01920fa0-1c2d-7e3f-8a4b-5c6d7e8f9012");
    private static final Fact VISIT =
            Fact.counting("visit", DAY, "410922000000", List.of(), List.of("venue-kind:science-museum"));

    @Test
    void shouldKeepItsSchemaWithEveryFieldGiven() throws JsonProcessingException {
        // Given
        Fact whole = VISIT.heads(Fact.UNSPECIFIED, -6)
                .count(1)
                .minutes(90)
                .about(VENUE)
                .graded("C")
                .of("0123456789abcdef0123456789abcdef")
                .correcting(EVENT);
        byte[] event = JSON.writeValueAsBytes(Map.of("venue", VENUE, "reason", "wrong-number", "fact", whole));

        // When
        var checking = assertThatCode(() -> new ContractCheck().check("org.kepu.venues.visit.corrected.v1", event));

        // Then
        checking.doesNotThrowAnyException();
        assertThat(JSON.valueToTree(whole).properties()).hasSize(13);
    }

    @Test
    void shouldLeaveOutWhatNobodyGave() {
        // When
        Fact counted = VISIT.count(2).of(null);

        // Then
        assertThat(JSON.valueToTree(counted).propertyStream().map(Map.Entry::getKey))
                .containsExactly("kind", "day", "place", "campaigns", "tags", "count");
    }

    @Test
    void shouldRefuseHeadsOfNoGroup() {
        // When
        assertThatThrownBy(() -> new Fact(
                        "visit",
                        DAY,
                        "410922000000",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        3,
                        null,
                        null,
                        null,
                        null))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("heads are counted in a group, visit has none");
    }

    @Test
    void shouldCarryEachTagOnceAndNoMoreThanTheSchemaAllows() {
        // Given
        List<String> many =
                IntStream.range(0, 60).mapToObj(i -> "theme:t" + i / 2).toList();

        // When
        Fact fact = Fact.counting("visit", DAY, "410922000000", List.of(), many);

        // Then
        assertThat(fact.tags()).hasSize(24).doesNotHaveDuplicates().startsWith("theme:t0", "theme:t1");
    }
}
