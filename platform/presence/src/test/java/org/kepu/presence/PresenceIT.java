package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.presence.card.CardCheck;
import org.kepu.presence.card.CardVerifier;
import org.kepu.presence.card.VolunteerCards;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.presence.evidence.EvidenceTrail;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class PresenceIT {

    private static final Instant NOW = Instant.parse("2024-09-21T01:00:00Z");

    @Inject
    RotatingCodes codes;

    @Inject
    CodeVerifier verifier;

    @Inject
    TypedCodeTries tries;

    @Inject
    EvidenceTable table;

    @Inject
    VolunteerCards cards;

    @Inject
    CardVerifier cardVerifier;

    @Test
    void shouldGiveServicesEverythingByInjection() {
        // Given
        UUID session = Ids.next();

        // When
        CodeCheck code = verifier.verifyOnline(codes.issue(session, NOW).text(), NOW);
        CardCheck card = cardVerifier.check(cards.issue("0000000", NOW), NOW);
        EvidenceGrade grade =
                table.judge(EvidenceTrail.of(Evidence.ROTATING_CODE)).grade();

        // Then
        assertThat(code).isEqualTo(new CodeCheck.Current(session, TimeStep.at(NOW)));
        assertThat(card).isInstanceOf(CardCheck.Good.class);
        assertThat(grade).isEqualTo(EvidenceGrade.A);
    }

    @Test
    void shouldAllowFiveTriesAPersonAndStep() {
        // Given
        UUID session = Ids.next();

        // When
        List<Boolean> allowed = Stream.generate(() -> tries.allows("p-1", session, NOW))
                .limit(7)
                .toList();

        // Then
        assertThat(allowed).containsExactly(true, true, true, true, true, false, false);
        assertThat(tries.allows("p-2", session, NOW)).as("another person").isTrue();
        assertThat(tries.allows("p-1", Ids.next(), NOW)).as("another session").isTrue();
        assertThat(tries.allows("p-1", session, NOW.plusSeconds(30)))
                .as("the next step")
                .isTrue();
    }

    @Test
    void shouldAllowFiveOfFiftyTriesAtOnce() throws Exception {
        // Given
        UUID session = Ids.next();
        Callable<Boolean> oneTry = () -> tries.allows("p-1", session, NOW);

        // When
        int allowed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer :
                    threads.invokeAll(Stream.generate(() -> oneTry).limit(50).toList())) {
                allowed += answer.get() ? 1 : 0;
            }
        }

        // Then
        assertThat(allowed).isEqualTo(TypedCodeTries.ALLOWED);
    }

    @Test
    void shouldForgetTriesOfLongAgo() {
        // Given
        UUID session = Ids.next();
        Stream.generate(() -> tries.allows("p-1", session, NOW)).limit(6).forEach(allowed -> {});

        // When
        tries.allows("p-2", session, NOW.plusSeconds(11 * TimeStep.SECONDS));

        // Then
        assertThat(tries.allows("p-1", session, NOW)).isTrue();
    }

    @Test
    void shouldRefuseToCountInsideATransactionThatMightRollBack() {
        // Given
        UUID session = Ids.next();

        // When
        var refusal = assertThatThrownBy(
                () -> QuarkusTransaction.requiringNew().run(() -> tries.allows("p-1", session, NOW)));

        // Then
        refusal.hasStackTraceContaining("InvalidTransactionException");
    }
}
