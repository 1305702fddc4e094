package org.kepu.messaging.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.Answers.Answered;

class AnswersTest {

    private static final KeptReply REPLY = new KeptReply(200, Map.of(), "{}");

    @Test
    void shouldKeepTheLastTwentyAndTheCreation() {
        // Given
        Answered creation = answered();
        List<Answered> all = IntStream.range(0, 25).mapToObj(i -> answered()).toList();

        // When
        Answers answers = new Answers(creation, List.of());
        for (Answered each : all) {
            answers = new Answers(creation, answers.laterWith(each));
        }

        // Then
        assertThat(answers.later()).containsExactlyElementsOf(all.subList(5, 25));
        assertThat(answers.to(creation.asked())).contains(new Outcome.Repeated(REPLY));
        assertThat(answers.to(all.getFirst().asked())).isEmpty();
    }

    @Test
    void shouldTellARepetitionFromAReuse() {
        // Given
        Answered given = answered();
        Asked asked = given.asked();
        Answers answers = new Answers(null, List.of(given));

        // When
        List<?> outcomes = List.of(
                answers.to(asked),
                answers.to(new Asked(asked.caller(), asked.key(), "another")),
                answers.to(new Asked("another", asked.key(), asked.digest())));

        // Then
        assertThat(outcomes)
                .extracting(Object::toString)
                .satisfiesExactly(
                        same -> assertThat(same).contains("Repeated"),
                        reused -> assertThat(reused).contains("KeyReused"),
                        fresh -> assertThat(fresh).isEqualTo("Optional.empty"));
    }

    @Test
    void shouldMakeTheSameIdForTheSameCreationOnly() {
        // Given
        Asked asked = answered().asked();

        // When
        String id = CreationId.of("note", asked);

        // Then
        assertThat(id)
                .isEqualTo(CreationId.of("note", asked))
                .isEqualTo(UUID.fromString(id).toString());
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        assertThat(id)
                .isNotEqualTo(CreationId.of("other", asked))
                .isNotEqualTo(CreationId.of("note", answered().asked()));
    }

    private static Answered answered() {
        return new Answered(new Asked("sub-1", UUID.randomUUID(), "digest"), REPLY);
    }
}
