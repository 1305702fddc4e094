package org.kepu.e2e.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinuteTest {

    private static Told told(int phone, boolean again, int status, String problem, String record) {
        return new Told(
                phone,
                Habit.SCANS,
                "volunteers",
                again,
                again ? List.of("no answer", "503, come again") : List.of(),
                status,
                problem,
                "",
                record,
                Duration.ofMillis(phone));
    }

    @Test
    void shouldFindASecondAnswerThatIsNotTheFirst() {
        // Given
        Told other = told(2, true, 201, "", "c");
        Told refused = told(3, true, 429, "too-many-requests", "");

        // When
        Minute minute = new Minute(
                List.of(
                        told(1, false, 201, "", "a"),
                        told(1, true, 201, "", "a"),
                        told(2, false, 201, "", "b"),
                        other,
                        told(3, false, 201, "", "d"),
                        refused),
                Duration.ofSeconds(1));

        // Then
        assertThat(minute.unlikeTheFirst()).containsExactly(other, refused);
        assertThat(minute.outcomes("volunteers")).containsOnlyKeys("201").containsEntry("201", 3);
        assertThat(minute.holds()).isEqualTo(Map.of("no answer", 3, "503, come again", 3));
        assertThat(minute.records("volunteers")).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void shouldNameTheWaitOfTheLastOneInAHundred() {
        // Given
        List<Duration> waits =
                IntStream.rangeClosed(1, 1_000).mapToObj(Duration::ofMillis).toList();

        // Then
        assertThat(Minute.quantile(waits, 0.5)).hasMillis(500);
        assertThat(Minute.quantile(waits, 0.99)).hasMillis(990);
        assertThat(Minute.quantile(waits, 1)).hasMillis(1_000);
        assertThat(Minute.quantile(List.of(Duration.ofMillis(7)), 0.5)).hasMillis(7);
    }
}
