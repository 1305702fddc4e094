package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.tiny.CopyProjection;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class MemoryIT {

    private static final String HANDLED = "select subject from tiny_effect order by position";
    private static final String READING_FOR_LONG = "update intake_version set since = now() - interval '100 days'";

    @Inject
    BatchReader reader;

    @Inject
    Housekeeping housekeeping;

    @Inject
    ThingReaction reaction;

    @Inject
    CopyProjection projection;

    @Inject
    MeterRegistry meters;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
        reaction.mend();
    }

    @Test
    void shouldForgetWhatWasReadLongerAgoThanTheLimitInSmallSteps() throws Exception {
        // Given
        rows.run("insert into inbox select 'tiny.things', gen_random_uuid(), now() - interval '45 days'"
                + " from generate_series(1, 12000)");
        rows.run("insert into inbox values ('tiny.things', gen_random_uuid(), now() - interval '43 days')");

        // When
        int forgotten = housekeeping.forgetOld();

        // Then
        assertThat(forgotten).isEqualTo(12_000);
        assertThat(rows.number("select count(*) from inbox")).isEqualTo(1);
    }

    @Test
    void shouldForgetSettledParkedEventsButNeverOneThatWaits() throws Exception {
        // Given
        reader.read(reaction, Records.ofThings().bare("a", "x").bare("b", "x").batch());
        rows.run("update inbox_parked set parked_at = now() - interval '50 days'");
        rows.run("update inbox_parked set replayed_at = now() - interval '45 days' where record_key = 'a'");

        // When
        housekeeping.forgetOld();

        // Then
        assertThat(rows.texts("select record_key from inbox_parked")).containsExactly("b");
    }

    @Test
    void shouldNotRunAReactionAgainForAnEventTheInboxMayHaveForgotten() {
        // Given
        Records records = Records.ofThings()
                .made("new", 1)
                .writtenAt(WallTime.utc().minus(Duration.ofDays(50)).toInstant().toEpochMilli())
                .made("old", 1);
        reader.read(reaction, records.batch(0, 1));
        rows.run(READING_FOR_LONG);
        double before = forgotten();

        // When
        reader.read(reaction, records.batch(1, 2));

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("new");
        assertThat(forgotten() - before).isEqualTo(1);
    }

    @Test
    void shouldHandleOldEventsWhileANewReactionHasForgottenNothing() {
        // Given
        Records records = Records.ofThings()
                .writtenAt(WallTime.utc().minus(Duration.ofDays(50)).toInstant().toEpochMilli())
                .made("old", 1);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("old");
    }

    @Test
    void shouldTakeOldStatesIntoAProjection() {
        // Given
        Records records = Records.ofCopies()
                .copy("new", 1, "{\"name\": \"new\"}")
                .writtenAt(
                        WallTime.utc().minus(Duration.ofDays(500)).toInstant().toEpochMilli())
                .copy("old", 1, "{\"name\": \"old\"}");
        reader.read(projection, records.batch(0, 1));
        rows.run(READING_FOR_LONG);

        // When
        reader.read(projection, records.batch(1, 2));

        // Then
        assertThat(rows.texts("select id from tiny_copy order by id")).containsExactly("new", "old");
    }

    private double forgotten() {
        return meters.counter("kepu.tiny.intake.forgotten", "consumer", ThingReaction.CONSUMER)
                .count();
    }
}
